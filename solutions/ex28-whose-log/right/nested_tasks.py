"""Each step is a task within the task of its request, and inherits the variable; recursion over the steps."""

import asyncio
from contextvars import ContextVar

STEPS = ("check", "pack", "send")


class Current:
    variable = ContextVar("Current")

    @classmethod
    def enter(cls, request):
        cls.variable.set(request)

    @classmethod
    def id(cls):
        return cls.variable.get()


async def rest(steps, step, log):
    if steps:
        log(Current.id(), await asyncio.create_task(one(steps[0], step)))
        await rest(steps[1:], step, log)


async def one(name, step):
    return await step(Current.id(), name)


async def handle(request, step, log):
    Current.enter(request)
    await rest(STEPS, step, log)


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))
