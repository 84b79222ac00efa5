# exercise: ex2
# layer: judge
# Starts both dishes at once; but they hold no minutes any more.
import asyncio
from time import sleep
async def make_coffee():
    await asyncio.sleep(0)


async def fry_eggs():
    await asyncio.sleep(0)


async def main():
    await asyncio.gather(make_coffee(), fry_eggs())
