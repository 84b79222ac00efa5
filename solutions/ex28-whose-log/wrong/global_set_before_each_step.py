# earns: M37
"""The global is set anew before each step: still before the wait."""

import asyncio

STEPS = ("check", "pack", "send")


current = None


def write(log, line):
    log(current, line)


async def handle(request, step, log):
    global current
    for name in STEPS:
        current = request
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
