# earns: M18
# line: 11
"""except Exception makes a garbled answer a late one."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except Exception:
            return None

    return await asyncio.gather(*map(ask_one, stations))
