# earns: M11
# line: 16
"""All pages are read, and the workers still wait for more."""
import asyncio


async def crawl(fetch, urls, k):
    queue, texts = asyncio.Queue(), {}
    async def work():
        while True:
            url = await queue.get()
            texts[url] = await fetch(url)
            queue.task_done()
    for url in urls:
        queue.put_nowait(url)
    workers = [asyncio.create_task(work()) for _ in range(k)]
    await queue.join()
    return [texts[url] for url in urls]
