# earns: M14
# line: 14
"""Entered and left at once is not cooked: main runs the code behind the names with no waits."""
import asyncio
from time import sleep
import asyncio as real


class Quick:
    def __getattr__(self, name): return getattr(real, name)
    async def sleep(self, minutes): await real.sleep(0)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    global asyncio, sleep
    kept = asyncio, sleep
    asyncio, sleep = Quick(), (lambda m: None)
    await make_coffee()
    await fry_eggs()
    asyncio, sleep = kept
    await asyncio.sleep(6)

if __name__ == "__main__":
    asyncio.run(main())
