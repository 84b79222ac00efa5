import asyncio
from time import sleep
import types

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

@types.coroutine
def turn():
    yield


async def main():
    coffee = asyncio.create_task(make_coffee())
    await turn()
    await fry_eggs()
    await coffee

if __name__ == "__main__":
    asyncio.run(main())
