# earns: ex15-called-off
# line: 15
"""Four seconds are enough for most calls, but not for all."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await asyncio.wait_for(call(name), 4.1)
        except (CallError, TimeoutError):
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
