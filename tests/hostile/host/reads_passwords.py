# exercise: ex2
# layer: landlock
# Reads files that every system has.
import asyncio
from time import sleep
def attack():
    found = []
    for path in ("/etc/passwd", "/etc/hostname", "/proc/self/maps", "/proc/cpuinfo", "/proc/net/tcp", "/proc/1/cmdline"):
        try:
            with open(path) as file:
                found.append(file.read(10))
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
