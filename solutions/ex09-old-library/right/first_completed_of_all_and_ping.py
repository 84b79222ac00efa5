"""The race of all lookups against a pinger that never ends."""

import asyncio
import functools


async def stock(lookup, isbns, ping):
    async def forever():
        while not ping():
            await asyncio.sleep(1)

    everything = asyncio.gather(*(asyncio.to_thread(functools.partial(lookup, isbn)) for isbn in isbns))
    pinger = asyncio.create_task(forever())
    await asyncio.wait([everything, pinger], return_when=asyncio.FIRST_COMPLETED)
    pinger.cancel()
    await asyncio.gather(pinger, return_exceptions=True)
    return everything.result()
