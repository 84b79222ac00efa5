# earns: M09
# line: 14
import asyncio
from time import sleep, time
from asyncio import sleep, gather


async def make_coffee():
    sleep(1)
    await sleep(5)


async def breakfast(menu):
    gather(make_coffee() for dish in menu)


if __name__ == "__main__":
    asyncio.run(breakfast([make_coffee]))
