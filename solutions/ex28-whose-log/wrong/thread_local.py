# earns: M37
# line: 15
"""All tasks are one thread."""

import asyncio
import threading

STEPS = ("check", "pack", "send")


mine = threading.local()


def write(log, line):
    log(mine.request, line)


async def handle(request, step, log):
    mine.request = request
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    async with asyncio.TaskGroup() as group:
        for request in requests:
            group.create_task(handle(request, step, log))
