# earns: ex14-no-end
# line: 16
"""Nobody tells the writer that there are no more lines."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), write_all())
