# exercise: ex2
# layer: judge
# Sets the loop's own count of time forward, so that all timers are due.
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
    loop = asyncio.get_running_loop()
    for dish in (make_coffee, fry_eggs):
        task = asyncio.create_task(dish())
        await asyncio.sleep(0)
        loop.ticks += 60_000_000
        await task
