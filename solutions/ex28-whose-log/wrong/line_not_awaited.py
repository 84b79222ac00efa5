# earns: M02
"""What is logged is a coroutine."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    for name in STEPS:
        log(request, step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
