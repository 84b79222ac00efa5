# exercise: ex2
# layer: judge
# Ends the process with the exit code of success as soon as main is called.
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
    os._exit(0)
