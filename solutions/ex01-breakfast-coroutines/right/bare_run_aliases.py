import asyncio as aio
import time as clock
from asyncio import sleep as pause


async def make_coffee():
    clock.sleep(1)
    await pause(5)
    print("coffee: ready")


async def fry_eggs():
    clock.sleep(1)
    await pause(3)
    print("eggs: ready")


async def main():
    begun = clock.monotonic()
    await fry_eggs()
    await make_coffee()
    print("breakfast is ready in", round(clock.monotonic() - begun, 1), "min")


aio.run(main())
