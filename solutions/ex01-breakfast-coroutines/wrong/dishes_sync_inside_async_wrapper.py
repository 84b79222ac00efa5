# earns: M06
# line: 9
import asyncio
from time import sleep


def brew():
    sleep(1)
    sleep(5)


def fry():
    sleep(1)
    sleep(3)


async def make_coffee():
    brew()


async def fry_eggs():
    fry()


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
