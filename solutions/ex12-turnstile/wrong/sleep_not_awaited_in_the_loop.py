# earns: M02
# line: 10
"""sleep is called, and nobody awaits it."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        asyncio.sleep(1 / r)
    return await asyncio.gather(*tasks)
