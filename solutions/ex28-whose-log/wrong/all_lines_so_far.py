# earns: ex28-logged-twice
"""After each step all lines so far are written."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle(request, step, log):
    lines = []
    for name in STEPS:
        lines.append(await step(request, name))
        for line in lines:
            log(request, line)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
