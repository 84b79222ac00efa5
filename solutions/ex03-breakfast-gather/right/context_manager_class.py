import asyncio
from time import sleep, time


class Stove:
    async def __aenter__(self):
        self.pots = []
        return self

    async def __aexit__(self, *error):
        for pot in self.pots:
            await pot

    def put(self, dish):
        self.pots.append(asyncio.create_task(dish()))


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    async with Stove() as stove:
        for cook in menu:
            stove.put(cook)


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
