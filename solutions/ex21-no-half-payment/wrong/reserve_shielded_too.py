# earns: ex21-not-cut
# line: 18
"""Each step is protected and finished."""

import asyncio


async def finish(coroutine):
    task = asyncio.create_task(coroutine)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


async def pay(reserve, charge, receipt):
    await finish(reserve())
    await finish(charge())
    return await receipt()
