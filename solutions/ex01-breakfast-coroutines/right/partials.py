import asyncio
from functools import partial
from time import sleep


async def cook(name, work, wait):
    sleep(work)
    await asyncio.sleep(wait)
    print(f"{name}: ready")


make_coffee = partial(cook, "coffee", 1, 5)
fry_eggs = partial(cook, "eggs", 1, 3)


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
