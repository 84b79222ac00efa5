import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    count = len(menu)
    served = asyncio.get_running_loop().create_future()

    async def cook_one(cook):
        nonlocal count
        await cook()
        count -= 1
        if count == 0:
            served.set_result("enjoy your meal")

    if not menu:
        served.set_result("nobody is hungry")
    tasks = [asyncio.create_task(cook_one(cook)) for cook in menu]
    print(await served)
    await asyncio.gather(*tasks)


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
