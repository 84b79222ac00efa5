# earns: ex28-no-id
# line: 15
"""A helper sets the variable, in a task whose context ends with it."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


current = ContextVar("current")


def write(log, line):
    log(current.get(), line)


async def enter(request):
    current.set(request)


async def handle(request, step, log):
    await asyncio.create_task(enter(request))
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
