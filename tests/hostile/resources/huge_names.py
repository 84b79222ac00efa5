# exercise: ex2
# layer: protocol
# Has names of a megabyte.
import asyncio
from time import sleep
name = "x" * (1 << 20)
Huge = type(name, (Exception,), {})

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def other():
    await asyncio.sleep(1)


async def main():
    coroutine = other()
    coroutine.__name__ = coroutine.__qualname__ = name
    asyncio.create_task(coroutine, name=name)
    raise Huge(name)
