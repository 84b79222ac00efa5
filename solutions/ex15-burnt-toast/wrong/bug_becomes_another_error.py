# earns: ex15-other-error
# line: 15
"""The TypeError is hidden by a RuntimeError."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    try:
        return dict(zip(names, await asyncio.gather(*map(ask, names))))
    except Exception as error:
        raise RuntimeError("the evening failed") from error
