# exercise: ex2
# layer: judge
# Replaces time.sleep by one that returns at once.
import asyncio
from time import sleep
import time

time.sleep = lambda seconds: None
sleep = time.sleep

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()
