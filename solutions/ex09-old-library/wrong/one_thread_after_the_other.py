# earns: M03
# line: 17
"""Each thread is awaited before the next is begun."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = []
    for isbn in isbns:
        found.append(await asyncio.to_thread(lookup, isbn))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
