# earns: M20
"""Looks every turn of the loop whether there is room."""
import asyncio


async def crawl(fetch, urls, k):
    tasks = []
    for url in urls:
        while sum(not task.done() for task in tasks) >= k:
            await asyncio.sleep(0)
        tasks.append(asyncio.create_task(fetch(url)))
    return [await task for task in tasks]
