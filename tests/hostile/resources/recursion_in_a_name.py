# exercise: ex2
# layer: judge
# Raises an error whose text takes for ever to make.
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

class Endless(Exception):
    def __str__(self):
        while True:
            pass


async def main():
    raise Endless
