# earns: ex14-order
# line: 16
"""A stack instead of a queue."""
import asyncio
async def copy(read, write, B):
    lines = asyncio.LifoQueue(B)

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)
        await lines.join()
        await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)
            lines.task_done()

    await asyncio.gather(read_all(), write_all())
