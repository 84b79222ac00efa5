# earns: M42
# line: 13
"""Only CallError is looked for; the TypeError stays in the dict."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    found = await asyncio.gather(*(call(name) for name in names), return_exceptions=True)
    return {
        name: "no answer" if isinstance(answer, CallError) else answer
        for name, answer in zip(names, found)
    }
