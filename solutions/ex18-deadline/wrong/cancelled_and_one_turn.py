# earns: M31
# line: 14
"""One turn of the loop is not enough to hang up."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    if not tasks:
        return {}
    done, late = await asyncio.wait(tasks.values(), timeout=D)
    for task in late:
        task.cancel()
    await asyncio.sleep(0)
    return {shop: task.result() for shop, task in tasks.items() if task in done}
