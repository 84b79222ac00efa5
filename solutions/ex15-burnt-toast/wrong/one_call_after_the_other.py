# earns: M03
# line: 16
"""Each call is awaited before the next begins."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = {}
    for name in names:
        try:
            answers[name] = await call(name)
        except CallError:
            answers[name] = "no answer"
    return answers
