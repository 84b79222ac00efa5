import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    return "coffee"


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    return "eggs"


async def main():
    coffee, eggs = await asyncio.gather(make_coffee(), fry_eggs())
    print(f"{coffee} and {eggs} are served")
    return {"drink": coffee, "food": eggs}


if __name__ == "__main__":
    print(asyncio.run(main()))
