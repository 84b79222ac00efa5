# exercise: ex2
# layer: judge
# Ends the process from the loop's exception handler.
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

async def fail():
    raise ValueError


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda *_: os._exit(0))
    asyncio.create_task(fail())
    await asyncio.sleep(1)
