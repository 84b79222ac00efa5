"""Each call has a task group of its own, and except*."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            async with asyncio.TaskGroup() as group:
                talk = group.create_task(call(name))
        except* CallError:
            pass
        return name, "no answer" if talk.exception() else talk.result()

    async with asyncio.TaskGroup() as evening:
        talks = [evening.create_task(ask(name)) for name in names]
    return dict(talk.result() for talk in talks)
