import asyncio
from time import sleep, time


async def cook(name, wait, work=1):
    sleep(work)
    await asyncio.sleep(wait)
    print(f"{name}: ready")


make_coffee = lambda: cook("coffee", 5)


def fry_eggs():
    return cook("eggs", 3)


def main():
    return breakfast(make_coffee, fry_eggs)


async def breakfast(*dishes):
    start = time()
    await asyncio.gather(*(dish() for dish in dishes))
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
