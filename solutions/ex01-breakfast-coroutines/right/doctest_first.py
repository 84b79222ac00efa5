"""Breakfast, tested before it is cooked.

>>> minutes(5, 1)
6
"""
import asyncio
import doctest
from time import sleep


def minutes(*parts):
    """
    >>> minutes()
    0
    """
    return sum(parts)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    if doctest.testmod().failed == 0:
        asyncio.run(main())
