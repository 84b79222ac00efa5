# earns: ex14-nobody-writes
# line: 17
"""All reading is awaited before writing begins."""
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

    await read_all()
    await write_all()
