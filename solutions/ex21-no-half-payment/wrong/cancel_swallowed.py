# earns: M27
# line: 15
"""The charge is finished, and then the receipt is written."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
    return await receipt()
