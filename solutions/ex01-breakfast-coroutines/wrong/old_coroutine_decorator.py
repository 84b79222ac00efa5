# earns: E04
# line: 7
import asyncio
from time import sleep


@asyncio.coroutine
def make_coffee():
    sleep(1)
    yield from asyncio.sleep(5)
    print("coffee: ready")


@asyncio.coroutine
def fry_eggs():
    sleep(1)
    yield from asyncio.sleep(3)
    print("eggs: ready")


@asyncio.coroutine
def main():
    yield from make_coffee()
    yield from fry_eggs()


asyncio.run(main())
