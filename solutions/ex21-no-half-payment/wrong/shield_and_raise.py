# earns: M32
# line: 11
"""The CancelledError is caught and raised, and nobody holds the charge."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    try:
        await asyncio.shield(charge())
    except asyncio.CancelledError:
        print("called off")
        raise
    return await receipt()
