# earns: ex12-slept-together
# line: 11
"""A coroutine does not begin when it is made, and the sleeps between are for nothing."""
import asyncio

async def call_all(fetch, items, r):
    asked = []
    for item in items:
        asked.append(fetch(item))
        await asyncio.sleep(1 / r)
    return await asyncio.gather(*asked)
