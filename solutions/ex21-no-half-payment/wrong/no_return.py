# earns: ex21-no-return
# line: 8
"""The receipt is thrown away."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        raise
    await receipt()
