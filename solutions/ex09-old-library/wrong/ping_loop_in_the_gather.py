# earns: E07
# line: 14
"""gather waits for the ping, which never ends."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    *found, _ = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns), keep_pinging())
    return found
