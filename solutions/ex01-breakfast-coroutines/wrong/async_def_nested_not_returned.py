# earns: M01
# line: 7
import asyncio
from time import sleep


def make_coffee():
    async def go():
        sleep(1)
        await asyncio.sleep(5)
    go()


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
