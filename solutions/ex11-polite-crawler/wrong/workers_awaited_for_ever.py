# earns: E06
# line: 10
"""Workers without an end are awaited; nobody tells them that it is over."""
import asyncio

async def crawl(fetch, urls, k):
    queue, texts = asyncio.Queue(), {}
    async def work():
        while True:
            url = await queue.get()
            texts[url] = await fetch(url)
    for url in urls:
        queue.put_nowait(url)
    await asyncio.gather(*[work() for _ in range(k)])
    return [texts[url] for url in urls]
