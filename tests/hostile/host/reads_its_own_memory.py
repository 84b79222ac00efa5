# exercise: ex2
# layer: landlock
# Opens its own memory, where the protocol's state lies.
import asyncio
from time import sleep
def attack():
    with open("/proc/self/mem", "rb") as memory:
        memory.seek(0x400000)
        memory.read(1)


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
