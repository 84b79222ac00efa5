# earns: M13
import asyncio
from concurrent.futures import ThreadPoolExecutor
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        cooks = [loop.run_in_executor(pool, asyncio.run, cook()) for cook in menu]
        await asyncio.gather(*cooks)


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
