# earns: ex21-broken-off
# line: 10
"""The charge has a second, which nobody asked for."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.wait_for(charging, 1.125)
    except TimeoutError:
        pass
    except asyncio.CancelledError:
        await charging
        raise
    return await receipt()
