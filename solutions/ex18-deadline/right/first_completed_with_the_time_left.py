"""Rounds of wait, each with what is left of the time."""

import asyncio
import time


async def search(fetch, shops, D):
    end = time.time() + D
    shop_of = {asyncio.ensure_future(fetch(shop)): shop for shop in shops}
    going, prices = set(shop_of), {}
    while going and (left := end - time.time()) > 0:
        done, going = await asyncio.wait(going, timeout=left, return_when="FIRST_COMPLETED")
        prices.update((shop_of[task], task.result()) for task in done)
    if going:
        [task.cancel() for task in going]
        await asyncio.wait(going)
    return prices
