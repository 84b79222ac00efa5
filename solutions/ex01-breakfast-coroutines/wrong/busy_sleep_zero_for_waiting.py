# earns: M20
# line: 11
import asyncio
import time


async def make_coffee():
    time.sleep(1)
    end = time.time() + 5
    while time.time() < end:
        await asyncio.sleep(0)


async def fry_eggs():
    time.sleep(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
