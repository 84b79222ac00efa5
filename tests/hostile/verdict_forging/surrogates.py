# exercise: ex2
# layer: protocol
# Prints, raises and returns text that cannot be written as UTF-8.
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
    print("\ud800\udfff")
    raise ValueError("\udc80")
