# earns: ex9-silence
# line: 9
"""A ping for each answer."""

import asyncio


async def stock(lookup, isbns, ping):
    ping()
    jobs = [asyncio.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
    for job in asyncio.as_completed(jobs):
        await job
        ping()
    return [job.result() for job in jobs]
