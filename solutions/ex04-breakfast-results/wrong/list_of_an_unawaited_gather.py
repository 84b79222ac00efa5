# earns: M04
import asyncio


async def collect(ask1, ask2, ask3):
    tags = asyncio.gather(ask1(), ask2(), ask3())
    return list(tags)
