import asyncio
from contextlib import asynccontextmanager
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


@asynccontextmanager
async def on_the_stove(dish):
    task = asyncio.create_task(dish)
    try:
        yield task
    finally:
        await task


async def main():
    start = time()
    async with on_the_stove(make_coffee()), on_the_stove(fry_eggs()):
        print("laying the table")
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
