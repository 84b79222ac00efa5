# earns: M24
# line: 10
"""The place is given back as soon as the task exists."""
import asyncio

async def crawl(fetch, urls, k):
    room, tasks = asyncio.Semaphore(k), []
    for url in urls:
        async with room:
            tasks.append(asyncio.create_task(fetch(url)))
    return await asyncio.gather(*tasks)
