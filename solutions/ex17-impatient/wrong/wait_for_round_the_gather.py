# earns: M40
# line: 10
"""The whole gather is late, and all are None."""

import asyncio


async def ask_all(ask, stations, T):
    try:
        return await asyncio.wait_for(asyncio.gather(*map(ask, stations)), T)
    except TimeoutError:
        return [None] * len(stations)
