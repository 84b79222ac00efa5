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
    missing = len(menu)
    table = asyncio.Condition()

    async def serve(dish):
        nonlocal missing
        await dish()
        async with table:
            missing -= 1
            table.notify_all()

    waiters = [asyncio.create_task(serve(dish)) for dish in menu]
    async with table:
        await table.wait_for(lambda: missing == 0)
    await asyncio.gather(*waiters)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
