# exercise: ex2
# layer: judge
# Is async in name, and blocks from end to end.
import asyncio
from time import sleep
async def make_coffee():
    sleep(6)


async def fry_eggs():
    sleep(4)


async def main():
    await asyncio.gather(make_coffee(), fry_eggs())
