"""The step's line goes into a queue with its id; one writer writes what comes."""

import asyncio

STEPS = ("check", "pack", "send")


async def writer(entries, log):
    while (entry := await entries.get()) is not None:
        log(*entry)


async def handle(request, step, entries):
    for name in STEPS:
        entries.put_nowait((request, await step(request, name)))


async def handle_all(requests, step, log):
    entries = asyncio.Queue()
    write = asyncio.create_task(writer(entries, log))
    try:
        await asyncio.gather(*(handle(request, step, entries) for request in requests))
    finally:
        entries.put_nowait(None)
        await write
