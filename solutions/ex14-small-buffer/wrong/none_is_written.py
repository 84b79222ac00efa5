# earns: ex14-none-written
# line: 18
"""The None at the end is written before it is looked at."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        line = ""
        while line is not None:
            line = await read()
            await lines.put(line)

    async def write_all():
        line = ""
        while line is not None:
            line = await lines.get()
            await write(line)

    await asyncio.gather(read_all(), write_all())
