# earns: M06
# line: 16
"""A sleep that blocks, for each name."""

import asyncio
import time


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            time.sleep(0.5)
            return await call(name)
        except CallError:
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
