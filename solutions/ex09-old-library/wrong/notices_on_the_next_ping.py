# earns: M11
# line: 12
"""Returns at the next ping, and not when all is there."""

import asyncio


async def stock(lookup, isbns, ping):
    jobs = [asyncio.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
    while not all(job.done() for job in jobs):
        ping()
        await asyncio.sleep(1)
    return [job.result() for job in jobs]
