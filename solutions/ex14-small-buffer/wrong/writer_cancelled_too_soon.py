# earns: M11
# line: 19
"""The writer is cancelled when all is read."""
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

    task = asyncio.create_task(write_all())
    await read_all()
    task.cancel()
    await asyncio.wait([task])
