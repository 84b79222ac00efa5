# earns: M33
# line: 27
import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def helper(queue):
    cook = await queue.get()
    await cook()


async def breakfast(menu):
    queue = asyncio.Queue()
    helpers = []
    for cook in menu:
        queue.put_nowait(cook)
        helpers.append(asyncio.create_task(helper(queue)))
    await queue.join()
    await asyncio.gather(*helpers)


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
