# exercise: ex2
# layer: judge
# Prints 64 MB.
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
    line = "x" * 65536
    for _ in range(1024):
        print(line)
    await make_coffee()
    await fry_eggs()
