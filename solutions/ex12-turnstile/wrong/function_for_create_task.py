# earns: M09
# line: 9
"""create_task gets the function, not what a call of it gives back."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch))
        await asyncio.sleep(1 / r)
    return await asyncio.gather(*tasks)
