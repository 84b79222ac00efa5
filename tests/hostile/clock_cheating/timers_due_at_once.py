# exercise: ex2
# layer: judge
# Has every timer of the loop set for now.
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
    later = type(loop).call_at
    type(loop).call_at = lambda self, when, *args, **options: later(self, self.time(), *args, **options)
    await make_coffee()
    await fry_eggs()
