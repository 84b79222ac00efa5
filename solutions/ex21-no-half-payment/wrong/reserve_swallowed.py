# earns: M27
# line: 13
"""A cancel in reserve is caught, and the card is charged."""

import asyncio


async def pay(reserve, charge, receipt):
    try:
        await reserve()
    except asyncio.CancelledError:
        pass
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        raise
    return await receipt()
