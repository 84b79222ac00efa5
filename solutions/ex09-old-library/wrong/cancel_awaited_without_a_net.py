# earns: E04
# line: 17
"""Awaiting a cancelled task raises."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await pinging
    return found
