# earns: M18
# line: 10
"""Whatever is no answer becomes None."""

import asyncio


async def ask_all(ask, stations, T):
    calls = [asyncio.wait_for(ask(station), T) for station in stations]
    found = await asyncio.gather(*calls, return_exceptions=True)
    return [None if isinstance(answer, Exception) else answer for answer in found]
