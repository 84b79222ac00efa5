# exercise: ex2
# layer: judge
# Stops the loop while the checks still wait for it.
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
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)
