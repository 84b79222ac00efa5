"""Waits for the lookups a second at a time, and pings in between."""

import asyncio


async def stock(lookup, isbns, ping):
    jobs = [asyncio.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
    open_ = set(jobs)
    while open_:
        ping()
        _, open_ = await asyncio.wait(open_, timeout=1)
    return [job.result() for job in jobs]
