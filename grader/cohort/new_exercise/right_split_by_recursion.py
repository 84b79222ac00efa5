"""The first friend, and beside that all others in the same way."""

import asyncio


async def answers(ask, names):
    if not names:
        return []
    first, others = await asyncio.gather(ask(names[0]), answers(ask, names[1:]))
    return [first, *others]
