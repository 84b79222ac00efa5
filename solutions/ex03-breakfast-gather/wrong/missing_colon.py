# earns: E02
# line: 6
import asyncio


async def breakfast(menu)
    await asyncio.gather(*(dish() for dish in menu))
