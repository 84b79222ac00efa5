import asyncio
import functools
from time import perf_counter, sleep


def timed(fn):
    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        begin = perf_counter()
        try:
            return await fn(*args, **kwargs)
        finally:
            print(f"{fn.__name__} took {perf_counter() - begin:.2f}")
    return wrapper


@timed
async def cook(name, waiting):
    sleep(1)
    await asyncio.sleep(waiting)
    print(f"{name}: ready")


make_coffee = functools.partial(cook, "coffee", 5)
fry_eggs = functools.partial(cook, "eggs", 3)


@timed
async def main():
    await asyncio.gather(make_coffee(), fry_eggs())

if __name__ == "__main__":
    asyncio.run(main())
