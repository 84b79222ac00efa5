# exercise: ex2
# layer: judge
# Recurses without a limit until the interpreter dies.
# slow
import asyncio
from time import sleep
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    Deep().x
