# earns: M40
# line: 13
"""The dict is made in the block that the deadline leaves."""

import asyncio


async def search(fetch, shops, D):
    prices = {}
    try:
        async with asyncio.timeout(D):
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(fetch(shop)) for shop in shops]
            prices = {shop: task.result() for shop, task in zip(shops, tasks)}
    except TimeoutError:
        pass
    return prices
