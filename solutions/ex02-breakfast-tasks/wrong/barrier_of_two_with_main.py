# earns: M11
# line: 28
import asyncio
from time import sleep

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

async def cook(dish, barrier):
    await dish()
    await barrier.wait()


async def main():
    barrier = asyncio.Barrier(2)
    asyncio.create_task(cook(make_coffee, barrier))
    asyncio.create_task(cook(fry_eggs, barrier))
    await barrier.wait()

if __name__ == "__main__":
    asyncio.run(main())
