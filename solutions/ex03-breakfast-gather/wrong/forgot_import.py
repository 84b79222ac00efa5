# earns: E04
# line: 7
from time import sleep, time


async def breakfast(menu):
    await asyncio.gather(*(dish() for dish in menu))
