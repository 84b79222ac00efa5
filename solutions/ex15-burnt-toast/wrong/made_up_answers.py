# earns: M16
"""Nobody is rung."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    return dict.fromkeys(names, "no answer")
