# earns: M03
# line: 11
"""One less than k."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(max(1, k - 1))
    async def read(url):
        async with room:
            return await fetch(url)
    return await asyncio.gather(*[read(url) for url in urls])
