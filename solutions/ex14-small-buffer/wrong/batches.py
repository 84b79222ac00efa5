# earns: M25
"""B lines are read while the last B lines are written, and then both wait for each other."""
import asyncio
async def read_some(read, most):
    batch = []
    while len(batch) < most and None not in batch:
        batch.append(await read())
    return batch


async def write_some(write, batch):
    for line in batch:
        if line is not None:
            await write(line)


async def copy(read, write, B):
    batch = await read_some(read, B)
    while None not in batch:
        following, _ = await asyncio.gather(read_some(read, B), write_some(write, batch))
        batch = following
    await write_some(write, batch)
