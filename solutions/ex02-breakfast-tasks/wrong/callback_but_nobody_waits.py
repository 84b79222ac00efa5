# earns: M07
# line: 24
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def main():
    coffee = asyncio.create_task(make_coffee())
    coffee.add_done_callback(lambda task: print("coffee is really ready"))
    eggs = asyncio.create_task(fry_eggs())
    eggs.add_done_callback(lambda task: print("eggs are really ready"))


if __name__ == "__main__":
    asyncio.run(main())
