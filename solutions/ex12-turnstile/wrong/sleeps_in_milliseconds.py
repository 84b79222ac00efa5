# earns: M14
# line: 12
"""A second was taken for 1000 of what sleep counts in."""

import asyncio


async def call_all(fetch, items, r):
    tasks = []
    for number, item in enumerate(items):
        if number and number % r == 0:
            await asyncio.sleep(1000)
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
