"""Reading calls itself, with the writes so far; callbacks make room."""
import asyncio
from functools import partial


class Copier:
    def __init__(self, read, write, room):
        self.read, self.write, self.room = read, write, room
        self.ahead, self.wake, self.pen = 0, asyncio.Event(), asyncio.Lock()
        self.jobs = []

    def written(self, _):
        self.ahead -= 1
        self.wake.set()

    async def put(self, line):
        async with self.pen:
            await self.write(line)

    async def next(self):
        line = await self.read()
        if line is None:
            return await asyncio.gather(*self.jobs)
        while self.ahead > self.room:
            self.wake.clear()
            await self.wake.wait()
        self.ahead += 1
        job = asyncio.create_task(self.put(line))
        job.add_done_callback(self.written)
        self.jobs.append(job)
        return await self.next()


async def copy(read, write, B):
    step = partial(Copier(read, write, B).next)
    await step()
