# earns: M09
# line: 23
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
    eggs = asyncio.create_task(fry_eggs())
    yield await coffee
    yield await eggs


async def script():
    async for _ in main():
        pass


if __name__ == "__main__":
    asyncio.run(script())
