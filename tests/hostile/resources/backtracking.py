# exercise: ex2
# layer: vigil
# Keeps the interpreter in one regular expression, where no thread gets a turn.
# slow
import asyncio
from time import sleep
import re

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    re.match(r"(a|a)*$", "a" * 60 + "b")
