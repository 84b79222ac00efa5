# earns: M07
"""The tasks are made, and nobody waits for them."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    for name in STEPS:
        log(request, await step(request, name))


async def handle_all(requests, step, log):
    for request in requests:
        asyncio.create_task(handle(request, step, log))
