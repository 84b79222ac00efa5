# earns: ex28-other-line
"""First the line, then the id."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    for name in STEPS:
        log(await step(request, name), request)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
