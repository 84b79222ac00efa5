# exercise: ex2
# layer: landlock
# Makes a file in a folder where everybody may.
import asyncio
from time import sleep
import _io


def attack():
    _io.FileIO("@folder@/made", "w").write(b"made")


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
