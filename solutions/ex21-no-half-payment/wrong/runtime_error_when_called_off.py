# earns: ex21-other-error
# line: 15
"""Another error comes out."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        raise RuntimeError("the customer left") from None
    return await receipt()
