# earns: M24
# line: 10
"""Each helper makes a semaphore of its own, so nobody waits."""
import asyncio


async def crawl(fetch, urls, k):
    async def read(url):
        async with asyncio.Semaphore(k):
            return await fetch(url)
    return await asyncio.gather(*[read(url) for url in urls])
