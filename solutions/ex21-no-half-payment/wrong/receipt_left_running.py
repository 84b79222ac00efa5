# earns: M11
# line: 16
"""The receipt is protected as well, and nobody waits for it."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        raise
    return await asyncio.shield(receipt())
