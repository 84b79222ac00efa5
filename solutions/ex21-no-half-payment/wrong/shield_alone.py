# earns: M32
# line: 10
"""The shield protects, and nobody waits."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    await asyncio.shield(charge())
    return await receipt()
