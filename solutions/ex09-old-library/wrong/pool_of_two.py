# earns: ex9-narrow-pool
# line: 17
"""A pool with two workers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    loop, pool = asyncio.get_running_loop(), ThreadPoolExecutor(2)
    jobs = [loop.run_in_executor(pool, lookup, isbn) for isbn in isbns]
    found = [await job for job in jobs]
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
