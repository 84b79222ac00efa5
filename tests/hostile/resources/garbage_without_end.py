# exercise: ex2
# layer: watchdog
# Makes objects whose destructors make more of them.
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

class Phoenix:
    def __del__(self):
        Phoenix()


async def main():
    Phoenix()
    while True:
        await asyncio.sleep(0)
