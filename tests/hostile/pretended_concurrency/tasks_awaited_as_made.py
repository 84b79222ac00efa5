# exercise: ex2
# layer: judge
# Makes tasks, and awaits each before the next is made.
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
    for dish in (make_coffee, fry_eggs):
        await asyncio.gather(asyncio.create_task(dish()))
