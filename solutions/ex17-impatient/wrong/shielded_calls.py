# earns: ex17-still-running
# line: 11
"""The limit ends the shield, and not the call."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(asyncio.shield(ask(station)), T)
        except TimeoutError:
            return None

    return await asyncio.gather(*map(ask_one, stations))
