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

async def main():
    condition = asyncio.Condition()
    left = {make_coffee, fry_eggs}

    async def cook(dish):
        await dish()
        left.discard(dish)
        async with condition:
            condition.notify()

    async with asyncio.TaskGroup() as group:
        for dish in (make_coffee, fry_eggs):
            group.create_task(cook(dish))
        async with condition:
            while left:
                await condition.wait()

if __name__ == "__main__":
    asyncio.run(main())
