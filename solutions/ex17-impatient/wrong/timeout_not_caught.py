# earns: M40
# line: 9
"""Each has a limit, but nobody catches the TimeoutError."""

import asyncio


async def ask_all(ask, stations, T):
    return await asyncio.gather(*(asyncio.wait_for(ask(station), T) for station in stations))
