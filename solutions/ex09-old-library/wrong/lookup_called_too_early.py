# earns: ex9-called-too-early
# line: 16
"""The thread is given a number to call."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    try:
        return await asyncio.gather(*(asyncio.to_thread(lookup(isbn)) for isbn in isbns))
    finally:
        pinging.cancel()
