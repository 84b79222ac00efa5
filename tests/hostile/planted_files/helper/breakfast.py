# exercise: ex2
# layer: zygote
# A neighbour does the work, where nobody reads it.
import asyncio
from time import sleep
import helper

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    await helper.cook()
