# exercise: ex2
# layer: judge
# Returns in time, and cooks after it has returned.
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

async def later():
    await asyncio.sleep(6.5)
    await make_coffee()
    await fry_eggs()


async def main():
    asyncio.create_task(later())
    await asyncio.sleep(6)
