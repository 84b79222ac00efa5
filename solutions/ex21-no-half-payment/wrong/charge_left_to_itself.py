# earns: ex21-other-order
# line: 11
"""The receipt is written beside the charge."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    answer = await receipt()
    await charging
    return answer
