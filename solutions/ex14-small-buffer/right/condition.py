"""A buffer class with a Condition; the writer walks it with async for."""
import asyncio
class Buffer:
    def __init__(self, size):
        self.size, self.lines, self.closed = size, [], False
        self.changed = asyncio.Condition()

    async def add(self, line):
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.lines) < self.size)
            self.lines.append(line)
            self.changed.notify_all()

    async def close(self):
        async with self.changed:
            self.closed = True
            self.changed.notify_all()

    def __aiter__(self):
        return self

    async def __anext__(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.lines or self.closed)
            if not self.lines:
                raise StopAsyncIteration
            self.changed.notify_all()
            return self.lines.pop(0)


async def fill(buffer, read):
    while True:
        line = await read()
        if line is None:
            return await buffer.close()
        await buffer.add(line)


async def copy(read, write, B):
    buffer = Buffer(B)
    filling = asyncio.create_task(fill(buffer, read))
    async for line in buffer:
        await write(line=line)
    await filling
