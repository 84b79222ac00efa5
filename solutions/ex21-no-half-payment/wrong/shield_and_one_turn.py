# earns: M32
# line: 10
"""One turn of the loop is not the end of the charge."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        raise
    return await receipt()
