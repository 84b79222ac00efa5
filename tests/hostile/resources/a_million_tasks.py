# exercise: ex2
# layer: limits
# Makes tasks until there is no room for more.
# slow
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

async def main():
    tasks = [asyncio.create_task(make_coffee()) for _ in range(1_000_000)]
    await asyncio.wait(tasks)
