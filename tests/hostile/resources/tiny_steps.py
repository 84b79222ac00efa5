# exercise: ex2
# layer: judge
# Goes on in steps of a microsecond.
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
    while True:
        await asyncio.sleep(0.000001)
