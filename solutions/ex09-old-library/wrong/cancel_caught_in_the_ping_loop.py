# earns: M27
# line: 10
"""The ping loop catches its own cancel, and goes on."""

import asyncio


async def stock(lookup, isbns, ping):
    async def keep_pinging():
        while True:
            ping()
            try:
                await asyncio.sleep(1)
            except:  # noqa: E722
                pass

    pinging = asyncio.create_task(keep_pinging())
    try:
        return await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    finally:
        pinging.cancel()
        await asyncio.wait([pinging])
