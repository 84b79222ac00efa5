# exercise: ex2
# layer: reader
# Raises an error whose text, when it is wrapped, begins lines with commands.
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
    raise ValueError(" ".join(["word" * 12, "::error::" + "passed" * 6] * 5))
