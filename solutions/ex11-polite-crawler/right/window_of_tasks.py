"""A window of at most k tasks: when the first is done, the next is made."""

import asyncio


async def crawl(fetch, urls, k):
    tasks, window = [], set()
    for url in urls:
        if len(window) == k:
            _, window = await asyncio.wait(window, return_when=asyncio.FIRST_COMPLETED)
        task = asyncio.create_task(fetch(url))
        tasks.append(task)
        window.add(task)
    return [await task for task in tasks]
