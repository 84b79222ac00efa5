# exercise: ex2
# layer: judge
# Brings the interpreter down by reading where nothing is.
import asyncio
from time import sleep
import ctypes

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    ctypes.string_at(0)
