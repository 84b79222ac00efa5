# earns: M11
# line: 20
"""No line waits any more, so the writer is cancelled: over the last line."""

import asyncio


async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def write_all():
        while True:
            await write(await lines.get())

    writer = asyncio.create_task(write_all())
    while (line := await read()) is not None:
        await lines.put(line)
    while not lines.empty():
        await asyncio.sleep(0.001)
    writer.cancel()
    await asyncio.gather(writer, return_exceptions=True)
