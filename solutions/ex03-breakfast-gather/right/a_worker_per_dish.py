import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def helper(orders):
    while not orders.empty():
        cook = orders.get_nowait()
        await cook()
        orders.task_done()


async def breakfast(menu):
    orders = asyncio.Queue()
    for cook in menu:
        orders.put_nowait(cook)
    helpers = [asyncio.create_task(helper(orders)) for _ in menu]
    await orders.join()
    await asyncio.gather(*helpers)


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
