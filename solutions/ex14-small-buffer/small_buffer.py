"""The lines of one file are copied into another: one task reads, another writes, and between them wait B lines."""

import asyncio
from time import time


async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)  # waits until there is room
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), write_all())


SOURCE = iter(["one", "two", "", "four"])


async def read_line():
    await asyncio.sleep(0.1)  # waiting for the disk
    return next(SOURCE, None)


async def write_line(line):
    await asyncio.sleep(0.2)  # waiting for the net
    print(f"written: {line}")


async def main():
    start = time()
    await copy(read_line, write_line, 1)
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
