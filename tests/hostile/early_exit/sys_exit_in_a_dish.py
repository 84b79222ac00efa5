# exercise: ex2
# layer: judge
# Leaves by SystemExit with code 0 from inside a coroutine.
import asyncio
from time import sleep
import sys


async def make_coffee():
    sys.exit(0)


async def fry_eggs():
    await asyncio.sleep(0)


async def main():
    await make_coffee()
    await fry_eggs()
