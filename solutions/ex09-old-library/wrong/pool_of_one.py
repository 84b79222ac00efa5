# earns: ex9-narrow-pool
# line: 18
"""A pool with one worker."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = await asyncio.gather(*(loop.run_in_executor(pool, lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
