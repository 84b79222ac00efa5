# earns: M11
# line: 15
"""Only the first answer is waited for."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    jobs = [asyncio.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
    await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
    pinging.cancel()
    await asyncio.wait([pinging])
    return [job.result() if job.done() else 0 for job in jobs]
