# earns: M03
"""The whole loop over the books in one thread."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.to_thread(lambda: [lookup(isbn) for isbn in isbns])
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
