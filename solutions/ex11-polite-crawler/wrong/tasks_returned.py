# earns: M12
# line: 16
"""The tasks are done, and stand in the list themselves."""
import asyncio


async def crawl(fetch, urls, k):
    tasks, window = [], set()
    for url in urls:
        if len(window) == k:
            _, window = await asyncio.wait(window, return_when=asyncio.FIRST_COMPLETED)
        tasks.append(asyncio.create_task(fetch(url)))
        window.add(tasks[-1])
    if window:
        await asyncio.wait(window)
    return tasks
