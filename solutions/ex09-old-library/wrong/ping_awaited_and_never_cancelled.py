# earns: E07
# line: 15
"""The ping is a task, and is awaited at the end, without a cancel."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)
    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    await pinging
    return found
