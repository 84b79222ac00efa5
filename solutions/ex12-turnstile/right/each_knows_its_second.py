"""Each helper works out when its turn is, and sleeps until then."""

import asyncio


async def call_all(fetch, items, r):
    async def at_its_time(number, item):
        await asyncio.sleep(number // r)
        return await fetch(item)

    return await asyncio.gather(*[at_its_time(number, item) for number, item in enumerate(items)])
