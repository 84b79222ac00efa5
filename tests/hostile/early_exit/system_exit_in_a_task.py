# exercise: ex2
# layer: judge
# A task of its own lets SystemExit out of the loop.
import asyncio
from time import sleep
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def leave():
    raise SystemExit(0)


async def main():
    asyncio.create_task(leave())
    await asyncio.sleep(1)
