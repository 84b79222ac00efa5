# earns: ex28-steps-overlap
"""The three steps of a request are gathered."""

import asyncio

STEPS = ("check", "pack", "send")


async def one(request, name, step, log):
    log(request, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(one(request, name, step, log) for request in requests for name in STEPS))
