# earns: M27
# line: 10
"""return in place of raise."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        return None
    return await receipt()
