import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    if menu:
        first, *rest = menu
        await asyncio.gather(first(), breakfast(rest))


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
