"""An hour is enough for all; the guard never fires."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ask(call, name):
    try:
        return await asyncio.wait_for(call(name), 3600)
    except CallError:
        return "no answer"


async def ring(call, names):
    async with asyncio.timeout(3600):
        return dict(zip(names, await asyncio.gather(*[ask(call, name) for name in names])))
