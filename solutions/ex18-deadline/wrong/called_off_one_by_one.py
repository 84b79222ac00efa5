# earns: ex18-too-late
# line: 15
"""One has to have hung up before the next is called off."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    if not tasks:
        return {}
    done, late = await asyncio.wait(tasks.values(), timeout=D)
    for task in tasks.values():
        if task in late:
            task.cancel()
            await asyncio.wait([task])
    return {shop: task.result() for shop, task in tasks.items() if task in done}
