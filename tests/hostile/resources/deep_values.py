# exercise: ex4
# layer: protocol
# Returns a list in a list in a list, a hundred thousand deep.
import asyncio
async def collect(ask1, ask2, ask3):
    await asyncio.gather(ask1(), ask2(), ask3())
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
