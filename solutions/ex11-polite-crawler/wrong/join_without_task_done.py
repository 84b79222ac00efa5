# earns: M33
# line: 18
"""The queue is joined, and nobody tells it what is done."""
import asyncio


async def crawl(fetch, urls, k):
    queue, texts = asyncio.Queue(), {}

    async def work():
        while True:
            url = await queue.get()
            texts[url] = await fetch(url)

    for url in urls:
        queue.put_nowait(url)
    workers = [asyncio.create_task(work()) for _ in range(k)]
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return [texts[url] for url in urls]
