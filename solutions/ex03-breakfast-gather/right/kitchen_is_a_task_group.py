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


class Kitchen(asyncio.TaskGroup):
    """A TaskGroup that takes a whole menu."""

    def __init__(self, menu):
        super().__init__()
        self.menu = menu

    async def __aenter__(self):
        await super().__aenter__()
        for dish in self.menu:
            self.create_task(dish(), name=dish.__name__)
        return self


async def breakfast(menu):
    async with Kitchen(menu):
        print("all on the stove")


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
