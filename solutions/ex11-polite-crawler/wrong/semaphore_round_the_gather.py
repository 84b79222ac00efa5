# earns: M24
# line: 9
"""The semaphore guards the whole batch, not each request."""
import asyncio


async def crawl(fetch, urls, k):
    async with asyncio.Semaphore(k):
        return await asyncio.gather(*[fetch(url) for url in urls])
