# earns: ex17-no-return
# line: 8
"""The list is printed."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            return None

    print(await asyncio.gather(*map(ask_one, stations)))
