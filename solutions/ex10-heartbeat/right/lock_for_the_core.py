"""A coroutine for each block; a lock lets in one, and who has it pauses before the next."""

import asyncio


async def crunch_all(blocks, crunch, beat):
    core = asyncio.Lock()

    async def one(block):
        async with core:
            number = crunch(block)
            await asyncio.sleep(0)
            return number

    async def heart():
        beat()
        await asyncio.sleep(1)
        await heart()

    beating = asyncio.create_task(heart())
    results = await asyncio.gather(*map(one, blocks))
    beating.cancel()
    try:
        await beating
    except asyncio.CancelledError:
        return results
