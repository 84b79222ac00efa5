# earns: ex15-called-off
# line: 19
"""Who does not answer in two seconds counts as dead."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await asyncio.wait_for(call(name), 2.2)
        except (CallError, TimeoutError):
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
