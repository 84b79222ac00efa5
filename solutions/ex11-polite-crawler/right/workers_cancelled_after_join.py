"""Workers without an end: the queue is joined, then they are called off and awaited."""

import asyncio


async def crawl(fetch, urls, k):
    queue, texts = asyncio.Queue(), {}

    async def work():
        while True:
            url = await queue.get()
            try:
                texts[url] = await fetch(url)
            finally:
                queue.task_done()

    workers = [asyncio.create_task(work()) for _ in range(k)]
    for url in urls:
        await queue.put(url)
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return [texts[url] for url in urls]
