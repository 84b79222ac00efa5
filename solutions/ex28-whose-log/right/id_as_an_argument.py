"""No variable at all: the id goes with the line."""

import asyncio

STEPS = ("check", "pack", "send")


def write(log, request, line):
    log(request, line)


async def handle(request, step, log):
    for name in STEPS:
        write(log, request, await step(request, name))


async def handle_all(requests, step, log):
    tasks = [asyncio.create_task(handle(request, step, log)) for request in requests]
    for task in tasks:
        await task
