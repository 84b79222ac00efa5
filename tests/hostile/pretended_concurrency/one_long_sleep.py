# exercise: ex2
# layer: judge
# Waits as long as the best breakfast takes, and cooks nothing.
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
    await asyncio.sleep(6)
