from asyncio import *
import time


async def make_coffee():
    time.sleep(1)
    await sleep(5)


async def fry_eggs():
    time.sleep(1)
    await sleep(3, result=None)


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == '__main__': run(main())
