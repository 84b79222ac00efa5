# earns: M04
# line: 10
"""gather was not awaited."""
import asyncio

async def call_all(fetch, items, r):
    async def one(number, item):
        await asyncio.sleep(number / r)
        return await fetch(item)
    return asyncio.gather(*[one(number, item) for number, item in enumerate(items)])
