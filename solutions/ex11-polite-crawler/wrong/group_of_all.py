# earns: M24
# line: 9
"""A task group has no limit."""
import asyncio


async def crawl(fetch, urls, k):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in urls]
    return [task.result() for task in tasks]
