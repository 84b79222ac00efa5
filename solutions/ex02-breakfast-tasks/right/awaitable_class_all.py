import asyncio
from time import sleep

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

class All:
    def __init__(self, *aws):
        self.tasks = list(map(asyncio.ensure_future, aws))

    def __await__(self):
        for task in self.tasks:
            yield from task.__await__()
        return [t.result() for t in self.tasks]


async def main():
    await All(make_coffee(), fry_eggs())

if __name__ == "__main__":
    asyncio.run(main())
