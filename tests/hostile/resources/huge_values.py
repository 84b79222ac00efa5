# exercise: ex4
# layer: protocol
# Returns millions of numbers, and a number of millions of digits.
# slow
import asyncio
async def collect(ask1, ask2, ask3):
    await asyncio.gather(ask1(), ask2(), ask3())
    return [list(range(3_000_000)), 1 << 30_000_000, "x" * 30_000_000]
