# earns: ex15-other-words
# line: 19
"""A dead line is None."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return None

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
