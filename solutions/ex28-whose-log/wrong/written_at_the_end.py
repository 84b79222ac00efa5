# earns: ex28-logged-late
"""The lines of a request are written when it is done."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    lines = [await step(request, name) for name in STEPS]
    for line in lines:
        log(request, line)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
