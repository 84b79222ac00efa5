# earns: M05
# line: 17
"""A task for each, awaited at once."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = []
    for isbn in isbns:
        found.append(await asyncio.create_task(asyncio.to_thread(lookup, isbn)))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
