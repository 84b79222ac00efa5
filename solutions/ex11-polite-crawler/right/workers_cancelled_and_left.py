# remark: M31
"""Workers without an end are called off, and nobody waits until they are gone."""

import asyncio


async def crawl(fetch, urls, k):
    queue, texts = asyncio.Queue(), {}

    async def work():
        while True:
            url = await queue.get()
            texts[url] = await fetch(url)
            queue.task_done()

    workers = [asyncio.create_task(work()) for _ in range(k)]
    for url in urls:
        queue.put_nowait(url)
    await queue.join()
    for worker in workers:
        worker.cancel()
    return [texts[url] for url in urls]
