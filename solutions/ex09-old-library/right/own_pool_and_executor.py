"""A pool of its own, with room for all."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    loop = asyncio.get_running_loop()
    pinging = asyncio.ensure_future(ping_every_second(ping))
    with ThreadPoolExecutor(max_workers=len(isbns)) as pool:
        jobs = [loop.run_in_executor(pool, lookup, isbn) for isbn in isbns]
        found = [await job for job in jobs]
    pinging.cancel()
    await asyncio.gather(pinging, return_exceptions=True)
    return found


async def ping_every_second(ping):
    while True:
        ping()
        await asyncio.sleep(1)
