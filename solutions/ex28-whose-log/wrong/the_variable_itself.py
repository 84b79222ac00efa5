# earns: ex28-no-id
"""The variable is logged, and not what is in it."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


current = ContextVar("current")


async def handle(request, step, log):
    current.set(request)
    for name in STEPS:
        log(current, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
