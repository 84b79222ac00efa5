# earns: ex17-twice
# line: 12
"""A late station gets a second chance."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        for _ in range(2):
            try:
                return await asyncio.wait_for(ask(station), T)
            except TimeoutError:
                pass

    return await asyncio.gather(*map(ask_one, stations))
