# exercise: ex2
# layer: judge
# Empties and closes the loop it runs in.
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
    loop.stop()
    loop.call_soon(loop.close)
