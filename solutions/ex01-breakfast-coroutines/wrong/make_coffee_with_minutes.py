# earns: E05
# line: 7
import asyncio
from time import sleep


async def make_coffee(work, wait):
    sleep(work)
    await asyncio.sleep(wait)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee(1, 5)
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
