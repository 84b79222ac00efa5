"""The global is kept, and set after the await, just before the line is written: nobody comes in between."""

import asyncio

STEPS = ("check", "pack", "send")


current = None


def write(log, line):
    log(current, line)


async def handle(request, step, log):
    global current
    for name in STEPS:
        line = await step(request, name)
        current = request
        write(log, line)


async def handle_all(requests, step, log):
    await asyncio.gather(*[handle(request, step, log) for request in requests])
