# earns: M27
# line: 15
"""A gather with return_exceptions, and the cancel is forgotten."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except BaseException:
        await asyncio.gather(charging, return_exceptions=True)
    return await receipt()
