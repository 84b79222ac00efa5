# remark: M31
"""The pinger is cancelled in the last line, and not awaited."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    pinging.cancel()
    return found
