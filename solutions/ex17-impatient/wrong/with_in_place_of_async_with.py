# earns: E04
# line: 10
"""timeout needs async with."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        with asyncio.timeout(T):
            return await ask(station)

    return await asyncio.gather(*map(ask_one, stations))
