# earns: M20
# line: 11
"""sleep(0) until it is time."""
import asyncio, time

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        begin = time.monotonic()
        while time.monotonic() < begin + 1 / r:
            await asyncio.sleep(0)
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
