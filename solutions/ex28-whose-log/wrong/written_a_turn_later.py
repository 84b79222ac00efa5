# earns: M37
"""The global is set in time, and read a turn later: two who wake together are mixed up."""

import asyncio

STEPS = ("check", "pack", "send")


current = None


async def handle(request, step, log):
    global current
    for name in STEPS:
        line = await step(request, name)
        current = request
        await asyncio.sleep(0)
        log(current, line)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
