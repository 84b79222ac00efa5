"""Pages are taken from the end of the list."""

import asyncio


async def crawl(fetch, urls, k):
    stack, texts = list(urls), {}

    async def work():
        while stack:
            url = stack.pop()
            texts[url] = await fetch(url)

    await asyncio.gather(*(work() for _ in range(k)))
    return tuple(texts[url] for url in urls)
