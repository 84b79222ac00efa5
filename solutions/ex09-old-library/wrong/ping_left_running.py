# earns: ex9-ping-goes-on
# line: 14
"""Nobody stops the ping."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    return await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
