"""All are dead in the dict at first; suppress leaves it so."""

import asyncio
from contextlib import suppress


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = dict.fromkeys(names, "no answer")

    async def ask(name):
        with suppress(CallError):
            answers[name] = await call(name)

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(ask(name))
    return answers
