import asyncio as aio
import time as t
from asyncio import create_task as start
from asyncio import sleep as wait


async def make_coffee():
    t.sleep(1)
    await wait(5)
    print("coffee: ready")


async def fry_eggs():
    t.sleep(1)
    await wait(3)
    print("eggs: ready")


async def main():
    begun = t.perf_counter()
    coffee = start(make_coffee())
    eggs = start(fry_eggs())
    await eggs, await coffee
    print(f"breakfast is ready in {t.perf_counter() - begun:.1f} min")


if __name__ == "__main__":
    aio.run(main())
