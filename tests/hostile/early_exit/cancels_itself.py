# exercise: ex2
# layer: judge
# Cancels the task it is called in.
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
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
