# earns: M06
"""map of the pool, on the loop's own thread."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    with ThreadPoolExecutor() as pool:
        found = list(pool.map(lookup, isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
