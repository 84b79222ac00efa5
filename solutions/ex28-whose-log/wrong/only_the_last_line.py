# earns: ex28-not-logged
"""The log stands after the loop."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    for name in STEPS:
        line = await step(request, name)
    log(request, line)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
