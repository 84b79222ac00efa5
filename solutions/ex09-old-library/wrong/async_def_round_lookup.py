# earns: M06
# line: 9
"""A coroutine that blocks, gathered."""

import asyncio


async def look(lookup, isbn):
    return lookup(isbn)


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(look(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
