# earns: ex15-ended-by-one
# line: 13
"""The first dead line comes out of gather."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    return dict(zip(names, await asyncio.gather(*map(call, names))))
