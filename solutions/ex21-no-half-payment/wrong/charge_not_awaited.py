# earns: M02
# line: 10
"""The charge is only made."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charge()
    return await receipt()
