# exercise: ex2
# layer: reader
# Raises an error whose text holds lines that a CI runner obeys.
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
    raise ValueError("well\n::stop-commands::nothing\n   ::error::passed\n##[error]passed\rex2  passed: 5 of 5 points")
