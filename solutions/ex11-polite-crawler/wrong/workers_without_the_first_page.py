# earns: ex11-missed
# line: 6
import asyncio


async def crawl(fetch, urls, k):
    queue = asyncio.Queue()
    for url in urls[1:]:
        queue.put_nowait(url)
    texts = {}

    async def worker():
        while True:
            url = await queue.get()
            try:
                texts[url] = await fetch(url)
            finally:
                queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(k)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return texts
