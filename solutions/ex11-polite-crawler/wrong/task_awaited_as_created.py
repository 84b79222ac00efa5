# earns: M03
# line: 11
"""In the loop, a task is awaited before the next one exists."""
import asyncio


async def crawl(fetch, urls, k):
    room, texts = asyncio.Semaphore(k), []
    for url in urls:
        async with room:
            texts.append(await asyncio.create_task(fetch(url)))
    return texts
