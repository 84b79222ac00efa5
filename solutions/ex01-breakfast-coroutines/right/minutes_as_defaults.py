import asyncio
from datetime import datetime
from time import sleep


async def make_coffee(work=1, wait=5):
    sleep(work)
    await asyncio.sleep(wait)
    print("coffee: ready")


async def fry_eggs(*, work=1, wait=3):
    sleep(work)
    await asyncio.sleep(wait)
    print("eggs: ready")


async def main(verbose=True):
    start = datetime.now()
    await make_coffee()
    await fry_eggs()
    if verbose:
        print("breakfast took", (datetime.now() - start).total_seconds())


if __name__ == "__main__":
    asyncio.run(main())
