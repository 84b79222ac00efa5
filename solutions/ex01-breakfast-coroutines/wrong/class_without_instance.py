# earns: E03
# line: 8
import asyncio
from time import sleep


class Breakfast:
    async def make_coffee(self):
        sleep(1)
        await asyncio.sleep(5)

    async def fry_eggs(self):
        sleep(1)
        await asyncio.sleep(3)

    async def main(self):
        await self.make_coffee()
        await self.fry_eggs()


if __name__ == "__main__":
    asyncio.run(Breakfast().main())
