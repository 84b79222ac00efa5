# exercise: ex2
# layer: vigil
# Keeps the interpreter in one factorial.
# slow
import asyncio
from time import sleep
import math

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    math.factorial(10**8)
