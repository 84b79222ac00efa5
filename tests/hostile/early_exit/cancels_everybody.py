# exercise: ex2
# layer: judge
# Cancels all tasks of the loop, whoever's they are.
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
    for task in asyncio.all_tasks():
        task.cancel()
    await asyncio.sleep(0)
