# earns: ex14-read-on
# line: 11
"""The end is only believed when it comes twice."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        ends = 0
        while ends < 2:
            line = await read()
            if line is None:
                ends += 1
            else:
                await lines.put(line)
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), write_all())
