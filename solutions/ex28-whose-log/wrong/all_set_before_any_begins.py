# earns: M37
# line: 14
"""All requests are set in the parent, one after the other, before any task is made."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")
current = ContextVar("current")


async def handle(step, log):
    for name in STEPS:
        log(current.get(), await step(current.get(), name))


async def handle_all(requests, step, log):
    for request in requests:
        current.set(request)
    await asyncio.gather(*(handle(step, log) for _ in requests))
