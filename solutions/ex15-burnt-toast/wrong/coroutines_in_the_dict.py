# earns: M02
# line: 13
"""Nobody awaits the calls."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    return {name: call(name) for name in names}
