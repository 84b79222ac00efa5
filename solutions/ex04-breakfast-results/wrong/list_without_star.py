# earns: M09
# line: 7
import asyncio


async def collect(*asks):
    return await asyncio.gather([ask() for ask in asks])
