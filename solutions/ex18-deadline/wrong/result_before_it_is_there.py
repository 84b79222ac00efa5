# earns: M11
# line: 10
"""The results are read at the start."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    return {shop: task.result() for shop, task in tasks.items()}
