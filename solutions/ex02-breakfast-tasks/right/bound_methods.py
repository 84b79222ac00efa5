import asyncio
from time import sleep


class Cook:
    def __init__(self, name):
        self.name = name

    async def make_coffee(self):
        sleep(1)
        await asyncio.sleep(5)
        print("coffee: ready")

    async def fry_eggs(self):
        sleep(1)
        await asyncio.sleep(3)
        print("eggs: ready")

    async def breakfast(self):
        await asyncio.gather(self.make_coffee(), self.fry_eggs())
        print("thank you,", self.name)


me = Cook("Robin")
make_coffee, fry_eggs, main = me.make_coffee, me.fry_eggs, me.breakfast

if __name__ == "__main__":
    asyncio.run(main())
