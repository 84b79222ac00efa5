# earns: M11
# line: 10
"""Sleeps for D, and then looks who is done."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    await asyncio.sleep(D)
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    return {shop: task.result() for shop, task in tasks.items() if not task.cancelled()}
