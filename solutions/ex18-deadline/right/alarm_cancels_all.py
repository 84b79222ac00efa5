"""call_later cancels whatever still runs."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}

    def over():
        for task in tasks.values():
            task.cancel()

    alarm = asyncio.get_running_loop().call_later(D, over)
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    alarm.cancel()
    return {shop: task.result() for shop, task in tasks.items() if not task.cancelled()}
