import asyncio
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


class breakfast:
    def __init__(self, menu):
        self.menu = menu

    async def cook(self):
        await asyncio.gather(*(dish() for dish in self.menu))

    def __await__(self):
        return self.cook().__await__()


async def main():
    start = time()
    await breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3)])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
