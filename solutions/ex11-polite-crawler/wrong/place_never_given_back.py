# earns: E06
# line: 10
"""Places are taken, and never given back."""
import asyncio

async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        await room.acquire()
        return await fetch(url)

    return await asyncio.gather(*[read(url) for url in urls])
