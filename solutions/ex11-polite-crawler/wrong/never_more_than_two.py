# earns: ex11-room-left
# line: 11
"""Two are allowed to anybody, whatever k says."""
import asyncio

async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(min(k, 2))

    async def read(url):
        async with room:
            return await fetch(url)

    return await asyncio.gather(*[read(url) for url in urls])
