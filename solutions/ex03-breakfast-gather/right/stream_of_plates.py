import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def breakfast(menu):
    belt = asyncio.StreamReader()

    async def serve(dish):
        await dish()
        belt.feed_data(b"o")

    tasks = [asyncio.create_task(serve(dish)) for dish in menu]
    plates = await belt.readexactly(len(menu))
    print(len(plates), "plates")
    for task in tasks:
        await task


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
