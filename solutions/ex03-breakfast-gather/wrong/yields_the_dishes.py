# earns: M09
import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    for cook in menu:
        yield await cook()


async def main():
    start = time()
    async for _ in breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3)]):
        print("next, please")
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
