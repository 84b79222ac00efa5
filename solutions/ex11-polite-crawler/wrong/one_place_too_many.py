# earns: M24
# line: 13
"""One more than k."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k + 1)

    async def read(url):
        async with room:

            return await fetch(url)
    return await asyncio.gather(*[read(url) for url in urls])
