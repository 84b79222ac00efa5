# earns: ex18-still-running
# line: 11
"""wait gives up waiting, and cancels nobody."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=D)
    return {shop: task.result() for shop, task in tasks.items() if task.done()}
