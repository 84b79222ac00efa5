# earns: M42
# line: 10
"""The exceptions are left in the list."""

import asyncio


async def ask_all(ask, stations, T):
    calls = [asyncio.wait_for(ask(station), T) for station in stations]
    return await asyncio.gather(*calls, return_exceptions=True)
