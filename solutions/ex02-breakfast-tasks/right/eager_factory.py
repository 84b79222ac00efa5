import asyncio
from time import sleep
import sys

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
    loop = asyncio.get_running_loop()
    if sys.version_info >= (3, 12):
        loop.set_task_factory(asyncio.eager_task_factory)
    try:
        coffee = loop.create_task(make_coffee())
        eggs = loop.create_task(fry_eggs())
        await coffee, await eggs
    finally:
        loop.set_task_factory(None)

if __name__ == "__main__":
    asyncio.run(main())
