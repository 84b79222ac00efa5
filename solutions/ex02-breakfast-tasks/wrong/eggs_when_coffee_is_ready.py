# earns: M03
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
    start = time()
    brewed = asyncio.Event()

    async def coffee():
        await make_coffee()
        brewed.set()

    async def eggs():
        await brewed.wait()
        await fry_eggs()

    async with asyncio.TaskGroup() as group:
        group.create_task(coffee())
        group.create_task(eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
