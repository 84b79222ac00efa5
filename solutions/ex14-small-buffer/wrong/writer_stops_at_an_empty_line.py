# earns: ex14-empty-line
# line: 17
"""The writer takes an empty line for the end, and the reader waits for room."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)
        await lines.put(None)

    async def write_all():
        while line := await lines.get():
            await write(line)

    await asyncio.gather(read_all(), write_all())
