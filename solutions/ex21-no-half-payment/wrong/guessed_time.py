# earns: ex21-pause
"""A sleep that is long enough for every charge."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await asyncio.sleep(5)
        raise
    return await receipt()
