# exercise: ex2
# layer: judge
# Takes the right time when the dishes are called alone, and less in main.
import asyncio
from time import sleep
FACTOR = 1


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5 * FACTOR)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3 * FACTOR)


async def main():
    global FACTOR
    FACTOR = 0.4
    await make_coffee()
    await fry_eggs()
