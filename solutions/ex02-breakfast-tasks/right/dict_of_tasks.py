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
    dishes = {"coffee": make_coffee, "eggs": fry_eggs}
    tasks = {name: asyncio.create_task(dish()) for name, dish in dishes.items()}
    results = {name: await task for name, task in tasks.items()}
    print("served:", *results)
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
