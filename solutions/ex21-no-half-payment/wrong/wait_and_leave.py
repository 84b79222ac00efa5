# earns: M07
# line: 10
"""wait leaves the task alone, and pay leaves both."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    await asyncio.wait([charging])
    return await receipt()
