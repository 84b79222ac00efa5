"""The helpers catch their cancel, and say None."""

import asyncio


async def search(fetch, shops, D):
    async def ask(shop):
        try:
            return await fetch(shop)
        except asyncio.CancelledError:
            return None

    tasks = [asyncio.create_task(ask(shop)) for shop in shops]
    alarm = asyncio.create_task(asyncio.sleep(D))
    alarm.add_done_callback(lambda _: [task.cancel() for task in tasks])
    prices = await asyncio.gather(*tasks)
    alarm.cancel()
    await asyncio.gather(alarm, return_exceptions=True)
    return {shop: price for shop, price in zip(shops, prices) if price is not None}
