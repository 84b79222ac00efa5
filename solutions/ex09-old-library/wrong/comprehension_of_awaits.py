# earns: M03
# line: 16
"""A comprehension with await inside."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    try:
        return [await asyncio.to_thread(lookup, isbn) for isbn in isbns]
    finally:
        pinging.cancel()
        await asyncio.wait([pinging])
