import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


class Latch:
    def __init__(self, count):
        self.count = count
        self.open = asyncio.Event()
        if not count:
            self.open.set()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.count -= 1
        if self.count == 0:
            self.open.set()


async def breakfast(menu):
    latch = Latch(len(menu))

    async def cook(dish):
        with latch:
            await dish()

    keep = {asyncio.ensure_future(cook(dish)) for dish in menu}
    await latch.open.wait()
    return len(keep)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
