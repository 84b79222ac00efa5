import asyncio
from time import sleep


class Waiting:
    def __init__(self, minutes):
        self.minutes = minutes

    def __await__(self):
        return asyncio.sleep(self.minutes).__await__()


async def make_coffee():
    sleep(1)
    await Waiting(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await Waiting(minutes=3)
    print("eggs: ready")


class main:
    def __await__(self):
        yield from make_coffee().__await__()
        yield from fry_eggs().__await__()


async def script():
    await main()


if __name__ == "__main__":
    asyncio.run(script())
