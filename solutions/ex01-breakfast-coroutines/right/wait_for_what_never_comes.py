import asyncio
import contextlib
from time import sleep


async def pause(minutes):
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(minutes):
            await asyncio.Event().wait()


async def make_coffee():
    sleep(1)
    await pause(5)


async def fry_eggs():
    sleep(1)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 3)
    except asyncio.TimeoutError:
        print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
