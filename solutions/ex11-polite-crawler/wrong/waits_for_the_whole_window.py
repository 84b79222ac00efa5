# earns: M25
# line: 12
"""When the window is full, all of it is waited for."""
import asyncio

async def crawl(fetch, urls, k):
    tasks, window = [], set()
    for url in urls:
        if len(window) == k:
            await asyncio.wait(window)
            window.clear()
        tasks.append(asyncio.create_task(fetch(url)))
        window.add(tasks[-1])
    return [await task for task in tasks]
