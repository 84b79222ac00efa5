# earns: M07
# line: 9
"""The tasks are begun and left."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    return {shop: task.result() for shop, task in tasks.items() if task.done()}
