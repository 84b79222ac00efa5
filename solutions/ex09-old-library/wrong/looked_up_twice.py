# earns: ex9-twice
# line: 16
"""Each book is looked up for the list, and again."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
