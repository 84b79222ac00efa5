# earns: M09
# line: 13
"""The telephone itself is made a task."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    talks = [asyncio.create_task(call) for name in names]
    return dict(zip(names, await asyncio.gather(*talks, return_exceptions=True)))
