import asyncio
from time import sleep
from typing import NamedTuple

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

class Breakfast(NamedTuple):
    coffee: object
    eggs: object


async def main() -> Breakfast:
    return Breakfast(*await asyncio.gather(make_coffee(), fry_eggs()))

if __name__ == "__main__":
    asyncio.run(main())
