"""A dict says for each running task whose it is."""

import asyncio

STEPS = ("check", "pack", "send")


owners = {}


def write(log, line):
    log(owners[asyncio.current_task()], line)


async def handle(request, step, log):
    owners[asyncio.current_task()] = request
    try:
        for name in STEPS:
            write(log, await step(request, name))
    finally:
        del owners[asyncio.current_task()]


async def handle_all(requests, step, log):
    first, *others = [handle(request, step, log) for request in requests] or [asyncio.sleep(0)]
    tasks = [asyncio.create_task(other) for other in others]
    await asyncio.create_task(first)
    await asyncio.gather(*tasks)
