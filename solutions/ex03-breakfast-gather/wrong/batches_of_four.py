# earns: M25
import asyncio
from itertools import islice


async def breakfast(menu):
    rest = iter(menu)
    while batch := list(islice(rest, 4)):
        async with asyncio.TaskGroup() as tg:
            for dish in batch:
                tg.create_task(dish())
