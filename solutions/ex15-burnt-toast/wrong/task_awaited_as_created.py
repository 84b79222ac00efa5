# earns: M05
# line: 16
"""A task for each call, awaited at once."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = {}
    for name in names:
        try:
            answers[name] = await asyncio.create_task(call(name))
        except CallError:
            answers[name] = "no answer"
    return answers
