# earns: ex9-no-ping
"""The pinger is begun when all is over."""

import asyncio


async def stock(lookup, isbns, ping):
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
