# earns: E04
# line: 10
"""with instead of async with."""
import asyncio

async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        with room:
            return await fetch(url)

    return await asyncio.gather(*[read(url) for url in urls])
