# exercise: ex2
# layer: judge
# Cuts the second dish short, and swallows the cancel.
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
    task = asyncio.create_task(make_coffee())
    await fry_eggs()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
