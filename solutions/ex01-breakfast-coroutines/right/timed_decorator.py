import asyncio
from functools import wraps
from time import perf_counter, sleep


def timed(function):
    @wraps(function)
    async def wrapper(*args, **kwargs):
        start = perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {perf_counter() - start:.1f} min")

    return wrapper


@timed
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


@timed
async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


@timed
async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
