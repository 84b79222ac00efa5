# earns: M06
# line: 13
"""time.sleep in the ping loop."""

import asyncio
import time


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            time.sleep(1)
            await asyncio.sleep(0)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    await asyncio.wait([pinging])
    return found
