# earns: M13
"""A thread for each request, with a loop of its own, and a thread-local that is right at last."""

import asyncio
import threading

STEPS = ("check", "pack", "send")


mine = threading.local()


async def handle(request, step, log):
    mine.request = request
    for name in STEPS:
        log(mine.request, await step(request, name))


async def handle_all(requests, step, log):
    runs = (asyncio.to_thread(asyncio.run, handle(request, step, log)) for request in requests)
    await asyncio.gather(*runs)
