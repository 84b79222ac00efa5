# earns: ex17-no-limit
# line: 9
"""Nobody looks at T."""

import asyncio


async def ask_all(ask, stations, T):
    return await asyncio.gather(*(ask(station) for station in stations))
