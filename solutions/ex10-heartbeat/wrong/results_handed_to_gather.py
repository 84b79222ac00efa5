# earns: M09
# line: 11
"""Blocks of numbers are crunched one after the other, and after each the loop has a turn, for a heart that beats."""

import asyncio
from time import sleep, time


async def crunch_all(blocks, crunch, beat):
    beat()
    return await asyncio.gather(*(crunch(b) for b in blocks))


BLOCKS = ["a", "b", "c", "d", "e", "f", "g", "h"]


def crunch_numbers(block):
    sleep(0.4)  # it computes: it needs the core all the time, and cannot pause
    return ord(block) ** 2


async def main():
    start = time()
    print(await crunch_all(BLOCKS, crunch_numbers, lambda: print(f"beat at {time() - start:.1f} s")))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
