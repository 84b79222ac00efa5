"""An async generator of the lines, which reads ahead behind a queue of tasks' results."""
import asyncio
from contextlib import aclosing

END = object()


async def ahead(read, size):
    shelf = asyncio.Queue(size)

    async def reader():
        line = await read()
        while line is not None:
            await shelf.put(line)
            line = await read()
        await shelf.put(END)

    task = asyncio.create_task(reader())
    try:
        while (line := await shelf.get()) is not END:
            yield line
    finally:
        await task


async def copy(read, write, B):
    async with asyncio.timeout(None), aclosing(ahead(read, B)) as lines:
        async for line in lines:
            await write(line)
