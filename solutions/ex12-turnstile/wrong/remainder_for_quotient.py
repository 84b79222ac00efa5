# earns: M24
# line: 9
"""number % r: r groups, each begun at once."""
import asyncio

async def call_all(fetch, items, r):
    async def one(number, item):
        await asyncio.sleep(number % r)
        return await fetch(item)
    return await asyncio.gather(*[one(number, item) for number, item in enumerate(items)])
