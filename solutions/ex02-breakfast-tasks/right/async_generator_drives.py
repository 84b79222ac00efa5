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


async def plates(*dishes):
    """Everything starts when the first plate is asked for."""
    cooking = {asyncio.create_task(dish()) for dish in dishes}
    while cooking:
        done, cooking = await asyncio.wait(cooking, return_when="FIRST_COMPLETED")
        for task in done:
            yield task.result()


async def main():
    start = time()
    async for _ in plates(make_coffee, fry_eggs):
        print(f"a plate after {time() - start:.0f} min")


if __name__ == "__main__":
    asyncio.run(main())
