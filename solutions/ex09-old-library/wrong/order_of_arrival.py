# earns: M39
# line: 20
"""The numbers stand as they came."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = []
    for answer in asyncio.as_completed([asyncio.to_thread(lookup, isbn) for isbn in isbns]):
        found.append(await answer)
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
