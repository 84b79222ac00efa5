# earns: ex21-cut-in-two
# line: 10
"""The cancel reaches the charge."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    await charge()
    return await receipt()
