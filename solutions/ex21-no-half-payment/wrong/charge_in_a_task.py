# earns: ex21-cut-in-two
# line: 10
"""A task that is awaited is cancelled with who awaits it."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await charging
    except asyncio.CancelledError:
        await asyncio.wait([charging])
        raise
    return await receipt()
