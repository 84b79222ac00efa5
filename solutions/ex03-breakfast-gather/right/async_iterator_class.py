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


class Plates:
    def __init__(self, menu):
        self.tasks = [asyncio.create_task(dish()) for dish in menu]

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.tasks:
            raise StopAsyncIteration
        await self.tasks.pop()


async def breakfast(menu):
    async for _ in Plates(menu):
        print("a plate")


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
