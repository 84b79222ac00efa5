# earns: ex15-ended-by-one
# line: 15
"""Any error of the gather empties the dict."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = []
    try:
        answers = await asyncio.gather(*(call(name) for name in names))
    except Exception:
        print("an error")
    return dict(zip(names, answers))
