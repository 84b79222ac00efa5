"""An async generator gives the beat to which the calls begin."""

import asyncio
from itertools import islice


async def beat(r):
    while True:
        for _ in range(r):
            yield
        await asyncio.sleep(1)


async def call_all(fetch, items, r):
    left, tasks = iter(items), []
    beats = beat(r)
    try:
        while next_item := list(islice(left, 1)):
            await anext(beats)
            tasks.append(asyncio.create_task(fetch(*next_item)))
    finally:
        await beats.aclose()
    return await asyncio.gather(*tasks)
