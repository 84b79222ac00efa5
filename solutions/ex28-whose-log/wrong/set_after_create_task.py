# earns: ex28-no-id
# line: 15
"""The task has its copy already when the parent sets the variable."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


current = ContextVar("current", default=None)


def write(log, line):
    log(current.get(), line)


async def handle(request, step, log):
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    tasks = []
    for request in requests:
        tasks.append(asyncio.create_task(handle(request, step, log)))
        current.set(request)
    await asyncio.gather(*tasks)
