"""A callback of each task shows its result."""

import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.ensure_future(fetch(source)) for source in sources]
    for task in tasks:
        task.add_done_callback(lambda done: show(done.result()))
    return len(await asyncio.gather(*tasks))
