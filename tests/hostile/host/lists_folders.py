# exercise: ex2
# layer: landlock
# Lists the folders that a grader would have its secrets in.
import asyncio
from time import sleep
import os


def attack():
    found = 0
    for folder in ("/", "/home", "/root", "/tmp", "/etc", "@folder@", "/proc"):
        try:
            found += len(os.listdir(folder))
        except OSError:
            pass
    if not found:
        raise OSError


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
