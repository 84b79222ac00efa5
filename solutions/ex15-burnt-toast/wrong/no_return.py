# earns: ex15-no-return
# line: 12
"""The dict is printed."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    print(dict(zip(names, await asyncio.gather(*map(ask, names)))))
