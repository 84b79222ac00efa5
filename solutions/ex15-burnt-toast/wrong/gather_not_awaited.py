# earns: M04
# line: 19
"""gather without await."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    return dict(zip(names, asyncio.gather(*map(ask, names))))
