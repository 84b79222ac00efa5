# earns: ex14-twice
# line: 16
"""Two writers get the same lines."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)
            await write(line)

    await asyncio.gather(read_all(), write_all())
