# earns: ex12-missed
# line: 6
"""Only whole bursts are begun."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for number in range(len(items) // r):
        tasks += [asyncio.create_task(fetch(item)) for item in items[number * r:number * r + r]]
        await asyncio.sleep(1)
    return await asyncio.gather(*tasks)
