# exercise: ex2
# layer: limits
# Looks through all descriptors for one that was left open.
import asyncio
from time import sleep
import os
import stat


def attack():
    found = []
    for descriptor in range(1024):
        try:
            mode = os.fstat(descriptor).st_mode
        except OSError:
            continue
        if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
            found.append(descriptor)
    for descriptor in found:
        for path in ("@canary@", "../../../../../../../../../../@canary@", "../pytest/__init__.py"):
            try:
                opened = os.open(path, os.O_RDONLY, dir_fd=descriptor)
                print(os.read(opened, 100))
                return
            except OSError:
                pass
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
