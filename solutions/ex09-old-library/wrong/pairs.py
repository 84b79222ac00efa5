# earns: M25
# line: 18
"""Two books, and then the next two."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = []
    for place in range(0, len(isbns), 2):
        pair = isbns[place : place + 2]
        found += await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in pair))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
