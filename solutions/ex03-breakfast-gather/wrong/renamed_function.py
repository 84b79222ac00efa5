# earns: E03
import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def cook_breakfast(menu):
    await asyncio.gather(*(cook() for cook in menu))


if __name__ == "__main__":
    start = time()
    asyncio.run(cook_breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
