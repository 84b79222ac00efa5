# earns: M06
# line: 10
"""time.sleep between the starts."""
import asyncio, time

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        time.sleep(1 / r)
    return await asyncio.gather(*tasks)
