# exercise: ex2
# layer: limits
# Takes all memory, and hides that there is none.
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
    kept = []
    for _ in range(100):
        try:
            kept.append(bytearray(1 << 25))
        except MemoryError:
            pass
    await make_coffee()
    await fry_eggs()
