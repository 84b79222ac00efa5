# earns: M02
# line: 15
"""The helper's return has no await, so its try catches nothing."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return call(name)
        except CallError:
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
