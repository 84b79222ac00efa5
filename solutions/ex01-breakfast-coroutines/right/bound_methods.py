import asyncio
from time import sleep


class Kitchen:
    def __init__(self, names):
        self.names = names
        self.served = []

    async def make_coffee(self):
        sleep(1)
        await asyncio.sleep(5)
        self.served.append("coffee")

    async def fry_eggs(self):
        sleep(1)
        await asyncio.sleep(3)
        self.served.append("eggs")

    async def main(self):
        for name in self.names:
            await getattr(self, name)()
        print("served:", ", ".join(self.served))


kitchen = Kitchen(["make_coffee", "fry_eggs"])
make_coffee = kitchen.make_coffee
fry_eggs = kitchen.fry_eggs
main = kitchen.main

if __name__ == "__main__":
    asyncio.run(main())
