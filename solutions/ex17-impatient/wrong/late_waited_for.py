# earns: ex17-no-limit
# line: 12
"""All are waited for; what came late is thrown away."""

import asyncio
import time


async def ask_all(ask, stations, T):
    async def ask_one(station):
        begin = time.monotonic()
        answer = await ask(station)
        return answer if time.monotonic() - begin <= T else None

    return await asyncio.gather(*map(ask_one, stations))
