"""What does it cost? All shops are asked at once, and at the deadline the prices that have come are kept."""

import asyncio
from time import time


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    if not tasks:
        return {}
    _, late = await asyncio.wait(tasks.values(), timeout=D)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return {shop: task.result() for shop, task in tasks.items() if task not in late}


SHOPS = {"agora": (2, 40), "bazar": (4, 25), "corner": (1, 35)}


async def ask_shop(shop):
    seconds, price = SHOPS[shop]
    await asyncio.sleep(seconds)  # waiting for the answer
    return price


async def main():
    start = time()
    print(await search(ask_shop, list(SHOPS), 3))
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
