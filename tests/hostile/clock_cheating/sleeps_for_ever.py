# exercise: ex2
# layer: judge
# Sleeps for more than the age of the universe.
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
    await asyncio.sleep(1e300)
