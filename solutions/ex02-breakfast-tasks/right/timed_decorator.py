import asyncio
import functools
from time import monotonic, sleep


def timed(dish):
    @functools.wraps(dish)
    async def wrapper(*args, **kwargs):
        begun = monotonic()
        await dish(*args, **kwargs)
        print(f"{dish.__name__}: {monotonic() - begun:.1f} min")

    return wrapper


@timed
async def make_coffee(work=1, wait=5):
    sleep(work)
    await asyncio.sleep(wait)


@timed
async def fry_eggs(work=1, wait=3):
    sleep(work)
    await asyncio.sleep(wait)


@timed
async def main():
    await asyncio.gather(make_coffee(), fry_eggs())


asyncio.run(main())
