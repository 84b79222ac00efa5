# earns: ex28-other-order
"""pop takes the last step."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    steps = list(STEPS)
    while steps:
        log(request, await step(request, steps.pop()))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
