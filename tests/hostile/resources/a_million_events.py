# exercise: ex2
# layer: judge
# Makes and cuts half a million timers, so that there is much to tell.
# slow
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
    for _ in range(500_000):
        loop.call_later(1, print).cancel()
    await make_coffee()
    await fry_eggs()
