# earns: M25
# line: 11
"""First all checks, then all packs, then all sends."""

import asyncio

STEPS = ("check", "pack", "send")


async def one(request, name, step, log):
    log(request, await step(request, name))


async def handle_all(requests, step, log):
    for name in STEPS:
        await asyncio.gather(*(one(request, name, step, log) for request in requests))
