import asyncio
from functools import partial
from time import sleep, time


async def cook(name, work, wait):
    sleep(work)
    print(f"{name}: on the stove")
    await asyncio.sleep(wait)
    print(f"{name}: ready")


make_coffee = partial(cook, "coffee", work=1, wait=5)
fry_eggs = partial(cook, "eggs", work=1, wait=3)


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
