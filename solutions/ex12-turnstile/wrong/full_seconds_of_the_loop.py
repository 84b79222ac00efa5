# earns: ex12-full-seconds
# line: 15
"""The same with the loop's clock."""
import asyncio, math

async def call_all(fetch, items, r):
    loop = asyncio.get_running_loop()
    begun, tasks = {}, []
    for item in items:
        now = loop.time()
        if begun.get(math.floor(now), 0) >= r:
            await asyncio.sleep(math.floor(now) + 1 - now)
        second = math.floor(loop.time() + 0.001)
        begun[second] = begun.get(second, 0) + 1
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
