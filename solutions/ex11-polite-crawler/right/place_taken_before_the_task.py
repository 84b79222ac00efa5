"""The loop takes a place, and only then makes the task; the task gives it back."""

import asyncio


async def crawl(fetch, urls, k):
    room, tasks = asyncio.BoundedSemaphore(k), []
    for url in urls:
        await room.acquire()
        task = asyncio.ensure_future(fetch(url=url))
        task.add_done_callback(lambda _: room.release())
        tasks.append(task)
    return await asyncio.gather(*tasks)
