"""A deque of the last r starts says how long to wait."""

import asyncio
from collections import deque
from time import monotonic


async def call_all(fetch, items, r):
    starts, tasks = deque(maxlen=r), []
    for item in items:
        while len(starts) == r and monotonic() < starts[0] + 1:
            await asyncio.sleep(starts[0] + 1 - monotonic())
        starts.append(monotonic())
        tasks.append(asyncio.ensure_future(fetch(item)))
    return await asyncio.gather(*tasks)
