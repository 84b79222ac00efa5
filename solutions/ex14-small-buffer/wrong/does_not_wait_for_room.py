# earns: M34
# line: 10
"""put_nowait does not wait."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def read_all():
        while (line := await read()) is not None:
            lines.put_nowait(line)
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), write_all())
