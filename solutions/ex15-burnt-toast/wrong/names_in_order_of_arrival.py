# earns: M39
# line: 22
"""zip over as_completed."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    answers = {}
    for name, step in zip(names, asyncio.as_completed([ask(name) for name in names])):
        answers[name] = await step
    return answers
