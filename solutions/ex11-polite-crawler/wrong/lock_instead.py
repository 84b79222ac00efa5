# earns: M03
# line: 11
"""A lock lets in one at a time."""
import asyncio


async def crawl(fetch, urls, k):
    lock = asyncio.Lock()
    async def read(url):
        async with lock:
            return await fetch(url)
    return await asyncio.gather(*[read(url) for url in urls])
