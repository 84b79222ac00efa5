# exercise: ex2
# layer: judge
# Blocks in threads, and calls that concurrency.
import asyncio
from time import sleep
def block(minutes):
    sleep(minutes)


async def make_coffee():
    await asyncio.to_thread(block, 6)


async def fry_eggs():
    await asyncio.to_thread(block, 4)


async def main():
    await asyncio.gather(make_coffee(), fry_eggs())
