# earns: M25
# line: 11
"""When the window is full, its oldest task is awaited, not the first that ends."""
import asyncio

async def crawl(fetch, urls, k):
    tasks = []
    for number, url in enumerate(urls):
        if number >= k:
            await tasks[number - k]
        tasks.append(asyncio.create_task(fetch(url)))
    return [await task for task in tasks]
