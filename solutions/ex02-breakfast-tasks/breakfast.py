"""Breakfast for somebody who does not stare at the coffee machine: the eggs fry while it brews."""

import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on: nobody else can move
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting: others can
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def main():
    start = time()
    coffee = asyncio.create_task(make_coffee())  # the longest wait goes first
    eggs = asyncio.create_task(fry_eggs())
    await coffee
    await eggs
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
