"""partial binds the id to the log; a decorator makes steps that write by themselves."""

import asyncio
from functools import partial

STEPS = ("check", "pack", "send")


def written(step, write):
    async def step_and_line(*what):
        write(await step(*what))

    return step_and_line


async def in_turn(work, request):
    await work(request, STEPS[0])
    await work(request, STEPS[1])
    await work(request, STEPS[2])


async def handle_all(requests, step, log):
    await asyncio.gather(*(in_turn(written(step, partial(log, each)), each) for each in requests))
