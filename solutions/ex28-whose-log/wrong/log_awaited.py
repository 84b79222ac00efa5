# earns: M09
# line: 12
"""log is a plain function still."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    for name in STEPS:
        await log(request, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
