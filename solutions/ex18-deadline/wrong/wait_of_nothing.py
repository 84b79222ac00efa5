# earns: E04
# line: 10
"""asyncio.wait does not take an empty list."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    done, late = await asyncio.wait(tasks.values(), timeout=D)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return {shop: task.result() for shop, task in tasks.items() if task in done}
