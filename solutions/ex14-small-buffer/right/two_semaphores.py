"""A list, and two semaphores: one counts the free places, one the lines that wait."""
import asyncio
from collections import deque


async def copy(read, write, B):
    free, full, ring = asyncio.Semaphore(B), asyncio.Semaphore(0), deque()

    async def produce():
        line = ""
        while line is not None:
            line = await read()
            await free.acquire()
            ring.append(line)
            full.release()

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        while True:
            await full.acquire()
            line = ring.popleft()
            free.release()
            if line is None:
                break
            await write(line)
