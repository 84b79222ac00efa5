# earns: M18
# line: 13
"""isinstance asks for Exception, and a bug is one."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    found = await asyncio.gather(*(call(name) for name in names), return_exceptions=True)
    return {
        name: "no answer" if isinstance(answer, Exception) else answer
        for name, answer in zip(names, found)
    }
