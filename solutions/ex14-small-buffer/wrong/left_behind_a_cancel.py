# earns: M11
# line: 19
"""The writer is cancelled with lines still waiting, and nobody waits for it."""

import asyncio


async def copy(read, write, B):
    lines = asyncio.Queue(B)

    async def write_all():
        while True:
            await write(await lines.get())
            lines.task_done()

    writer = asyncio.create_task(write_all())
    while (line := await read()) is not None:
        await lines.put(line)
    writer.cancel()
