"""A decorator makes a fetch that shows what it got."""

import asyncio
from contextlib import AsyncExitStack
from functools import wraps


def shown_by(show):
    def around(fetch):
        @wraps(fetch)
        async def fetched(source):
            headline = await fetch(source)
            show(headline)
            return 1

        return fetched

    return around


async def ticker(fetch, sources, show):
    fetched, counts = shown_by(show)(fetch), []
    async with AsyncExitStack() as stack:
        for source in sources:
            task = asyncio.create_task(fetched(source))
            stack.push_async_callback(asyncio.wait, {task})
            counts.append(task)
    return sum(task.result() for task in counts)
