# exercise: ex2
# layer: landlock
# Reads the environment of every process, and its own.
import asyncio
from time import sleep
import os


def attack():
    found = [f"{name}={value}" for name, value in os.environ.items()]
    for pid in ("self", os.getpid(), os.getppid(), 1, *range(2, 400)):
        try:
            with open(f"/proc/{pid}/environ") as environ:
                found.append(environ.read())
        except OSError:
            pass
    print(found)
    if not any("CANARY" in each for each in found):
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
