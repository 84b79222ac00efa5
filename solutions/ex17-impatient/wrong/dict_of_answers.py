# earns: ex17-other-value
# line: 15
"""A dict, in place of the list."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            return None

    return dict(zip(stations, await asyncio.gather(*map(ask_one, stations))))
