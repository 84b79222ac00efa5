# earns: ex12-too-slow
# line: 11
"""r starts a second were taken for r seconds a start."""

import asyncio


async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        await asyncio.sleep(r)
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
