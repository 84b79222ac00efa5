"""copy reads; a writer without an end is cancelled when the queue has been joined."""
import asyncio
async def writer(queue, write):
    while True:
        line = await queue.get()
        try:
            await write(line)
        finally:
            queue.task_done()


async def copy(read, write, B):
    queue = asyncio.Queue(maxsize=B)
    task = asyncio.create_task(writer(queue, write), name="writer")
    while True:
        line = await read()
        if line is None:
            break
        await queue.put(line)
    await queue.join()
    task.cancel()
    await asyncio.wait([task])
