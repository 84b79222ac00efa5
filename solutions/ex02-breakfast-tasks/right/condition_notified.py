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

ready = []


async def cook(dish, condition):
    await dish()
    async with condition:
        ready.append(dish.__name__)
        condition.notify_all()


async def main():
    ready.clear()
    condition = asyncio.Condition()
    tasks = [asyncio.ensure_future(cook(d, condition)) for d in (make_coffee, fry_eggs)]
    async with condition:
        await condition.wait_for(lambda: len(ready) == 2)
    await asyncio.gather(*tasks)

if __name__ == "__main__":
    asyncio.run(main())
