# exercise: ex2
# layer: judge
# Sleeps for a number that is another one each time it is looked at.
import asyncio
from time import sleep
class Shrinks(float):
    def __add__(self, other):
        return other

    __radd__ = __add__

    def __le__(self, other):
        return False


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    await asyncio.sleep(Shrinks(5))
    await asyncio.sleep(Shrinks(3))
