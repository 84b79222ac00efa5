# earns: ex14-two-at-once
# line: 9
"""Two read at the same time."""
import asyncio
async def copy(read, write, B):
    lines, ends = asyncio.Queue(B), []

    async def read_all():
        while (line := await read()) is not None:
            await lines.put(line)
        ends.append(1)
        if len(ends) == 2:
            await lines.put(None)

    async def write_all():
        while (line := await lines.get()) is not None:
            await write(line)

    await asyncio.gather(read_all(), read_all(), write_all(), return_exceptions=True)
