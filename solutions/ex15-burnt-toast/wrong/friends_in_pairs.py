# earns: M25
# line: 22
"""Two calls at a time."""

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
    for place in range(0, len(names), 2):
        pair = names[place : place + 2]
        answers |= zip(pair, await asyncio.gather(*map(ask, pair)))
    return answers
