# earns: ex21-still-charged
# line: 15
"""The whole payment is protected, also from being called off in time."""

import asyncio


async def whole(reserve, charge, receipt):
    await reserve()
    await charge()
    return await receipt()


async def pay(reserve, charge, receipt):
    task = asyncio.create_task(whole(reserve, charge, receipt))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
