# earns: M18
# line: 15
"""Every exception counts as a dead line."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except Exception:
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
