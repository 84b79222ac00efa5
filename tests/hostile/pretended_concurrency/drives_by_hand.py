# exercise: ex2
# layer: judge
# Drives its coroutines by hand, so that their waits are thrown away.
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
    for coroutine in (make_coffee(), fry_eggs()):
        try:
            while True:
                coroutine.send(None)
        except (StopIteration, RuntimeError):
            pass
