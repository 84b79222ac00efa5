# exercise: ex2
# layer: watchdog
# Sleeps by a system call that no clock of ours knows.
# slow
import asyncio
from time import sleep
import select

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    select.select([], [], [], 60)
