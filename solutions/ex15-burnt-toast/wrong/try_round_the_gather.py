# earns: ex15-ended-by-one
# line: 14
"""The try stands round all calls."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    try:
        return dict(zip(names, await asyncio.gather(*(call(name) for name in names))))
    except CallError:
        return dict.fromkeys(names, "no answer")
