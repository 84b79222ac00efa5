# earns: ex17-too-early
# line: 11
"""The limit is the three seconds of the example."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), 3)
        except TimeoutError:
            return None

    return await asyncio.gather(*map(ask_one, stations))
