# earns: ex11-other-value
# line: 15
"""A dict instead of a list."""
import asyncio


async def crawl(fetch, urls, k):
    room, texts = asyncio.Semaphore(k), {}

    async def read(url):
        async with room:
            texts[url] = await fetch(url)

    await asyncio.gather(*map(read, urls))
    return texts
