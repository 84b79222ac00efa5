# earns: M06
# line: 14
"""The reader sleeps while the queue is full, and blocks the writer too."""
import asyncio
import time


async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            if lines.full():
                time.sleep(1)
            await lines.put(line)
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), write_all())
