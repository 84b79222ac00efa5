# earns: E04
# line: 10
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    raise ValueError("too hot")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await asyncio.gather(make_coffee(), fry_eggs(), return_exceptions=True)

if __name__ == "__main__":
    asyncio.run(main())
