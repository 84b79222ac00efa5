# earns: ex21-twice
# line: 13
"""The first charge is protected, and a second one is made."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    try:
        await asyncio.shield(charge())
    except asyncio.CancelledError:
        await asyncio.gather(charge(), asyncio.sleep(5))
        raise
    return await receipt()
