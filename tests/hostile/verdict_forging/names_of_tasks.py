# exercise: ex2
# layer: reader
# Gives a coroutine a name that a terminal and a CI runner would obey.
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

async def other():
    await asyncio.sleep(9)


async def main():
    coroutine = other()
    coroutine.__name__ = "\x1b[2J\n::error::ok\r[red]x" + "y" * 400
    asyncio.create_task(coroutine)
