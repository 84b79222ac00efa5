# earns: M03
# line: 12
"""A line keeps its place from the read until it is written."""
import asyncio
async def copy(read, write, B):
    places, lines = asyncio.Semaphore(B), asyncio.Queue()

    async def read_all():
        line = ""
        while line is not None:
            await places.acquire()
            line = await read()
            await lines.put(line)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)
            places.release()

    await asyncio.gather(read_all(), write_all())
