# earns: M03
"""A lock keeps the global safe, and lets in one at a time."""

import asyncio

STEPS = ("check", "pack", "send")


current, lock = None, asyncio.Lock()


def write(log, line):
    log(current, line)


async def handle(request, step, log):
    global current
    async with lock:
        current = request
        for name in STEPS:
            write(log, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
