# earns: M06
"""result() of a thread's future blocks the loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(lookup, isbn) for isbn in isbns]
        found = [future.result() for future in futures]
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
