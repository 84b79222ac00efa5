"""The lines of a request come from an async generator; who walks it knows whose they are."""

import asyncio

STEPS = ("check", "pack", "send")


async def lines_of(request, step):
    for name in STEPS:
        yield await step(request, name)


async def handle_all(requests, step, log):
    async def walk(request):
        async for line in lines_of(request, step):
            log(request, line)

    async with asyncio.timeout(3600):
        await asyncio.gather(*map(walk, requests))
