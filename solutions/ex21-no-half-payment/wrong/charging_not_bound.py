# earns: ex21-other-error
# line: 14
"""Called off in reserve there is no charge yet."""

import asyncio


async def pay(reserve, charge, receipt):
    try:
        await reserve()
        charging = asyncio.create_task(charge())
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging
        raise
    return await receipt()
