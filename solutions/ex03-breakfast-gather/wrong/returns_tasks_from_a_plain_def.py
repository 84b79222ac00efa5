# earns: M01
# line: 16
import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


def breakfast(menu):
    return [asyncio.create_task(cook()) for cook in menu]


async def main():
    start = time()
    for task in breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3)]):
        await task
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
