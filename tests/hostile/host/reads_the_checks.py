# exercise: ex2
# layer: landlock
# Looks for the hidden checks and the answer key.
import asyncio
from time import sleep
import sys


def attack():
    found = []
    for place in ("grader.judge", "grader.catalog", "solutions", "exercises", "pytest", "pip"):
        try:
            __import__(place)
            found.append(place)
        except ImportError:
            pass
    if not found:
        raise ImportError
    print(found)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    try:
        attack()
    except BaseException as error:
        print("refused:", type(error).__name__)
    else:
        print("BROKE", "OUT")
    await make_coffee()
    await fry_eggs()
