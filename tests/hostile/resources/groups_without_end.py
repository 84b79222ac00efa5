# exercise: ex2
# layer: protocol
# Raises a group of a group of errors, thousands of them.
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
    error = ValueError("x" * 1000)
    for _ in range(500):
        error = ExceptionGroup("g" * 1000, [error] * 20)
    raise error
