# earns: M07
# line: 25
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

tasks = []


async def main():
    tasks.append(asyncio.create_task(make_coffee()))
    tasks.append(asyncio.create_task(fry_eggs()))


async def later():
    await main()
    for t in tasks:
        await t

if __name__ == "__main__":
    asyncio.run(later())
