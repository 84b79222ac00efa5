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

class Dish(asyncio.Task):
    def __init__(self, coro, **kw):
        super().__init__(coro, **kw)
        self.on = True

    def __await__(self):
        print("waiting for", self.get_name())
        return super().__await__()


async def main():
    loop = asyncio.get_running_loop()
    dishes = {Dish(make_coffee(), loop=loop, name="coffee"): 1, Dish(fry_eggs(), loop=loop, name="eggs"): 2}
    for dish in dishes:
        await dish

if __name__ == "__main__":
    asyncio.run(main())
