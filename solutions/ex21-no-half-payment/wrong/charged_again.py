# earns: ex21-cut-in-two
# line: 11
"""The charge is cut, and a second one is made."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    try:
        await charge()
    except asyncio.CancelledError:
        await charge()
        raise
    return await receipt()
