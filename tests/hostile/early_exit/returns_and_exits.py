# exercise: ex2
# layer: judge
# Returns at once, and ends the process before the leftovers are counted.
import asyncio
from time import sleep
import os

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    asyncio.create_task(make_coffee())
    asyncio.create_task(fry_eggs())
    asyncio.get_running_loop().call_later(0.5, os._exit, 0)
