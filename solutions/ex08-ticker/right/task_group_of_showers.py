"""A task group whose tasks show what they fetched."""

import asyncio


async def fetch_and_show(fetch, source, show):
    headline = await fetch(source)
    show(headline)
    return headline


async def ticker(fetch, sources, show):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch_and_show(fetch, source, show)) for source in sources]
    return len({task.result() for task in tasks})
