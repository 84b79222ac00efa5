# earns: M11
# line: 10
"""The charge goes on when pay returns."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    return await receipt()
