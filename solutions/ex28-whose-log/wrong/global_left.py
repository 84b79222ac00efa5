# earns: M37
# line: 14
"""The global is set before the wait, and another one after it."""

import asyncio

STEPS = ("check", "pack", "send")


current = None


def write(log, line):
    log(current, line)


async def handle(request, step, log):
    global current
    current = request
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
