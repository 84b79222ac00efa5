# earns: E06
# line: 26
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
    table = asyncio.Barrier(len(menu) + 2)

    async def cook(dish):
        await dish()
        await table.wait()

    guests = [asyncio.create_task(cook(dish)) for dish in menu]
    await table.wait()
    await asyncio.gather(*guests)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
