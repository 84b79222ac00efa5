# earns: ex17-too-early
# line: 11
"""T is shared out among the stations."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T / len(stations))
        except TimeoutError:
            return None

    return await asyncio.gather(*map(ask_one, stations))
