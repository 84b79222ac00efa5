"""A museum, its visitors, and a door that opens when it opens: one waits for it, and tells all."""

import asyncio
from time import time


async def museum(visitors, door_opens, arrive, enter):
    is_open = asyncio.Event()

    async def doorkeeper():
        await door_opens()
        is_open.set()

    async def visit(visitor):
        await arrive(visitor)
        await is_open.wait()
        await enter(visitor)

    await asyncio.gather(doorkeeper(), *(visit(visitor) for visitor in visitors))


WAY = {"Ann": 0.2, "Bob": 0.3, "Eve": 0.7}


async def door():
    await asyncio.sleep(0.5)
    print("the door is open")


async def walk(visitor):
    await asyncio.sleep(WAY[visitor])
    print(f"{visitor} is there")


async def go_in(visitor):
    await asyncio.sleep(0.2)
    print(f"{visitor} is in")


async def main():
    start = time()
    await museum(list(WAY), door, walk, go_in)
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
