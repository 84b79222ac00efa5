# earns: M04
# line: 15
"""gather without await."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            return None

    return asyncio.gather(*map(ask_one, stations))
