# earns: ex12-full-seconds
# line: 14
"""Counts per full second of the clock: the end of one and the beginning of the next are neighbours."""
import asyncio, time

async def call_all(fetch, items, r):
    tasks, second, count = [], int(time.time()), 0
    for item in items:
        if count == r:
            await asyncio.sleep(second + 1 - time.time())
            second, count = int(time.time() + 0.001), 0
        count += 1

        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
