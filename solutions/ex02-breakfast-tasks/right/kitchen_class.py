import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


class Kitchen:
    def __init__(self):
        self.stove = []

    def put_on(self, dish):
        self.stove.append(asyncio.create_task(dish))

    async def __aenter__(self):
        self.begun = time()
        return self

    async def __aexit__(self, *error):
        for task in self.stove:
            await task
        print(f"breakfast is ready in {time() - self.begun:.1f} min")


async def main():
    async with Kitchen() as kitchen:
        kitchen.put_on(make_coffee())
        kitchen.put_on(fry_eggs())


if __name__ == "__main__":
    asyncio.run(main())
