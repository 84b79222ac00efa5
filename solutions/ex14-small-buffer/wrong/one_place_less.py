# earns: M34
"""The line in the writer's hand was counted too: B - 1 places, and with B = 1 a queue of 0, which is endless."""

import asyncio


async def copy(read, write, B):
    lines = asyncio.Queue(maxsize=B - 1)

    async def reader():
        line = await read()
        while line is not None:
            await lines.put(line)
            line = await read()
        await lines.put(None)

    reading = asyncio.create_task(reader())
    while (line := await lines.get()) is not None:
        await write(line)
    await reading
