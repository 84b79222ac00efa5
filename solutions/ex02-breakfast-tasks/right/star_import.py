import time
from asyncio import *  # noqa: F403


async def make_coffee():
    time.sleep(1)
    await sleep(5)  # noqa: F405


async def fry_eggs():
    time.sleep(1)
    await sleep(3)  # noqa: F405


async def main():
    await gather(make_coffee(), fry_eggs())  # noqa: F405


if __name__ == "__main__":
    run(main())  # noqa: F405
