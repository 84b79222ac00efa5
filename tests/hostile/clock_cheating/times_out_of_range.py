# exercise: ex2
# layer: judge
# Sleeps for times that no clock can show.
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
    for delay in (-1e300, float("-inf"), -5, 1e-30, float("nan")):
        try:
            await asyncio.sleep(delay)
        except (ValueError, OverflowError):
            pass
    await asyncio.sleep(float("inf"))
