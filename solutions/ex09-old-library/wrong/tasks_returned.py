# earns: M12
# line: 19
"""The tasks are done, and are returned themselves."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    jobs = [asyncio.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
    await asyncio.wait(jobs)
    pinging.cancel()
    await asyncio.wait([pinging])
    return jobs
