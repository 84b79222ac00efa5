# earns: M42
# line: 10
"""The ValueError is left in the list."""

import asyncio


async def ask_all(ask, stations, T):
    calls = [asyncio.wait_for(ask(station), T) for station in stations]
    found = await asyncio.gather(*calls, return_exceptions=True)
    return [None if isinstance(answer, TimeoutError) else answer for answer in found]
