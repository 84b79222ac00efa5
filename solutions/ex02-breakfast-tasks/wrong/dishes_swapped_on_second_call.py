# earns: M16
"""Each dish is itself only the first time it is called; main's are empty."""
import asyncio
from time import sleep
count = 0


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    make_coffee.__code__ = empty.__code__
    fry_eggs.__code__ = empty.__code__
    await asyncio.gather(make_coffee(), fry_eggs(), asyncio.sleep(6))


async def empty():
    pass

if __name__ == "__main__":
    asyncio.run(main())
