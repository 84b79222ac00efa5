"""Done callbacks fill the dict, and the last sets an event."""

import asyncio
import functools


async def search(fetch, shops, D):
    prices, complete = {}, asyncio.Event()

    def note(shop, task):
        if not task.cancelled():
            prices[shop] = task.result()
        if len(prices) == len(shops):
            complete.set()

    tasks = [asyncio.create_task(fetch(shop)) for shop in shops]
    for shop, task in zip(shops, tasks):
        task.add_done_callback(functools.partial(note, shop))
    if tasks:
        try:
            await asyncio.wait_for(complete.wait(), D)
        except TimeoutError:
            [task.cancel() for task in tasks]
            await asyncio.wait(tasks)
    return prices
