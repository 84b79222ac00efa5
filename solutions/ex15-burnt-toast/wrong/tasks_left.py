# earns: M07
# line: 22
"""The tasks are begun and left."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = {}

    async def ask(name):
        try:
            answers[name] = await call(name)
        except CallError:
            answers[name] = "no answer"

    for name in names:
        asyncio.create_task(ask(name))
    return answers
