"""A context is made for each request, and handed to its task."""

import asyncio
import contextvars

STEPS = ("check", "pack", "send")


owner = contextvars.ContextVar("owner")


def write(log, line):
    return log(owner.get(), line)


async def three_steps(step, log):
    write(log, await step(owner.get(), "check"))
    write(log, await step(owner.get(), "pack"))
    write(log, await step(owner.get(), "send"))


async def handle_all(requests, step, log):
    loop, tasks = asyncio.get_running_loop(), set()
    for request in requests:
        context = contextvars.copy_context()
        context.run(owner.set, request)
        tasks.add(loop.create_task(three_steps(step, log), context=context))
    if tasks:
        await asyncio.wait(tasks)
