# earns: ex15-other-value
# line: 19
"""The answers alone."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    return await asyncio.gather(*map(ask, names))
