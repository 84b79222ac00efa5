# earns: ex9-ping-storm
# line: 11
"""Twenty pings in a second."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(0.05)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
