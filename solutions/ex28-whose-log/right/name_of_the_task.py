"""The task carries the id as its name."""

import asyncio

STEPS = ("check", "pack", "send")


def write(log, line):
    log(asyncio.current_task().get_name(), line)


async def handle(step, log):
    me = asyncio.current_task().get_name()
    for name in STEPS:
        line = await step(me, name)
        write(log, line)


async def handle_all(requests, step, log):
    running = {asyncio.create_task(handle(step, log), name=request) for request in requests}
    while running:
        _, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
