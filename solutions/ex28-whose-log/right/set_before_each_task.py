"""The parent sets the variable just before it makes each task, which takes its copy then."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


current = ContextVar("current", default="nobody")


async def handle(step, log):
    for name in STEPS:
        write(log, await step(current.get(), name))


def write(log, line):
    log(current.get(), line)


async def handle_all(requests, step, log):
    async with asyncio.TaskGroup() as group:
        for request in requests:
            current.set(request)
            group.create_task(handle(step, log))
