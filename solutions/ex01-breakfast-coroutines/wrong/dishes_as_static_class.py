# earns: E03
import asyncio
from time import sleep


class Kitchen:
    @staticmethod
    async def make_coffee():
        sleep(1)
        await asyncio.sleep(5)
        print("coffee: ready")

    @staticmethod
    async def fry_eggs():
        sleep(1)
        await asyncio.sleep(3)
        print("eggs: ready")


async def main():
    await Kitchen.make_coffee()
    await Kitchen.fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
