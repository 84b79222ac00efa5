# earns: ex15-missed
# line: 12
"""The last friend is not rung."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    answers = await asyncio.gather(*map(ask, names[:-1]))
    return dict(zip(names, [*answers, "no answer"]))
