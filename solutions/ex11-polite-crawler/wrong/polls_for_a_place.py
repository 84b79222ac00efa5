# earns: M20
# line: 12
"""Looks ten times a second whether there is room."""
import asyncio

async def crawl(fetch, urls, k):
    tasks = []
    for url in urls:
        while sum(not task.done() for task in tasks) >= k:
            await asyncio.sleep(0.1)

        tasks.append(asyncio.create_task(fetch(url)))
    return [await task for task in tasks]
