# exercise: ex2
# layer: judge
# Makes the loop's clock say that no time has passed.
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
    asyncio.get_running_loop().time = lambda: 0.0
    await make_coffee()
    await fry_eggs()
