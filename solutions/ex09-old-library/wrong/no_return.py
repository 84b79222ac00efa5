# earns: ex9-no-return
# line: 8
"""The numbers are printed."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            await asyncio.sleep(1)

    pinging = asyncio.create_task(keep_pinging())
    print(await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns)))
    pinging.cancel()
    await asyncio.wait([pinging])
