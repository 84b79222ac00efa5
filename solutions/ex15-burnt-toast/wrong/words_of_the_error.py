# earns: ex15-other-words
# line: 19
"""The words of the error, in place of no answer."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError as error:
            return f"no answer: {error}"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
