"""The first block, a pause of a millisecond, and then the rest in the same way; the heart has a thread of the pool."""

import asyncio
from threading import Event


async def crunch_all(blocks, crunch, beat):
    stop = Event()

    def heart():
        while not stop.wait(1):
            beat()

    async def rest(blocks):
        if not blocks:
            return []
        first, *others = blocks
        number = crunch(first)
        await asyncio.sleep(0.001)
        return [number, *await rest(others)]

    beating = asyncio.get_running_loop().run_in_executor(None, heart)
    numbers = await rest(blocks)
    stop.set()
    await beating
    return numbers
