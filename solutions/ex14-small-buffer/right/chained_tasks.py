"""Each write is a task that awaits the one before; copy waits for the oldest when there are too many."""
import asyncio
async def copy(read, write, B):
    async def put_down(before, line):
        if before:
            await before
        await write(line)

    chain = []
    while (line := await read()) is not None:
        unwritten = [task for task in chain if not task.done()]
        if len(unwritten) > B:
            await unwritten[0]
        chain.append(asyncio.ensure_future(put_down(chain[-1] if chain else None, line)))
    if chain:
        await chain[-1]
