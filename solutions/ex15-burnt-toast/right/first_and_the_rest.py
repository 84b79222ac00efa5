"""The first friend, and meanwhile the rest, by recursion."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    if not names:
        return {}
    first, *rest = names
    others = asyncio.create_task(ring(call, rest))
    try:
        answer = await call(first)
    except CallError:
        answer = "no answer"
    return {first: answer} | await others
