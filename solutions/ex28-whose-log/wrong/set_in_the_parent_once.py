# earns: M37
"""The tasks are made after the loop: all of them copy the last id."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


current = ContextVar("current")


async def handle(request, step, log):
    for name in STEPS:
        line = await step(request, name)
        log(current.get(), line)


async def handle_all(requests, step, log):
    waiting = []
    for request in requests:
        current.set(request)
        waiting.append(handle(request, step, log))
    await asyncio.gather(*waiting)
