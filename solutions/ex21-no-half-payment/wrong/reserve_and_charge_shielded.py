# earns: ex21-still-charged
# line: 13
"""Two steps are one protected task."""

import asyncio


async def pay(reserve, charge, receipt):
    async def both():
        await reserve()
        await charge()

    task = asyncio.create_task(both())
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
    return await receipt()
