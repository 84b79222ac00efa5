# earns: ex21-other-order
# line: 9
"""gather begins all three at the start."""

import asyncio


async def pay(reserve, charge, receipt):
    _, _, answer = await asyncio.gather(reserve(), charge(), receipt())
    return answer
