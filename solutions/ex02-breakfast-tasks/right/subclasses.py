import asyncio
from time import sleep


class Dish:
    minutes = 0

    async def cook(self):
        sleep(1)
        await self.wait()
        print(f"{type(self).__name__}: ready")

    async def wait(self):
        await asyncio.sleep(self.minutes)


class Coffee(Dish):
    minutes = 5


class Eggs(Dish):
    minutes = 3


make_coffee = Coffee().cook
fry_eggs = Eggs().cook


async def main():
    await asyncio.gather(make_coffee(), fry_eggs())


if __name__ == "__main__":
    asyncio.run(main())
