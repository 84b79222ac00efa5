# exercise: ex2
# layer: judge
# Sets the loop's own count of time back before it returns.
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
    loop = asyncio.get_running_loop()
    begun = loop.ticks
    await make_coffee()
    await fry_eggs()
    loop.ticks = begun + 6_000_000
