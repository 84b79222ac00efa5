"""Like a tool that tells the shell how it went."""

import asyncio
import sys
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main() -> int:
    await make_coffee()
    await fry_eggs()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
