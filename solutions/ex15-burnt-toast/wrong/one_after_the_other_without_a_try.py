# earns: M03
# line: 13
"""A comprehension that awaits, and no try."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    return {name: await call(name) for name in names}
