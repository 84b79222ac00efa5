# earns: M42
# line: 13
"""The exceptions are left in the dict."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    return dict(zip(names, await asyncio.gather(*map(call, names), return_exceptions=True)))
