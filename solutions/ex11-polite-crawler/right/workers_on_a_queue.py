"""k workers take places and urls out of a queue until it is empty."""

import asyncio


async def crawl(fetch, urls, k):
    queue = asyncio.Queue()
    for pair in enumerate(urls):
        queue.put_nowait(pair)
    texts = [None] * len(urls)

    async def work():
        while not queue.empty():
            place, url = queue.get_nowait()
            texts[place] = await fetch(url)

    await asyncio.gather(*[work() for _ in range(k)])
    return texts
