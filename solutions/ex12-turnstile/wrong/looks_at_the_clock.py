# earns: M20
# line: 10
"""A loop that looks at the clock until it is time."""
import asyncio, time

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        begin = time.monotonic()
        while time.monotonic() < begin + 1 / r:
            pass
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
