# earns: M24
# line: 10
"""The k of the example stands in the code."""
import asyncio
async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(2)

    async def read(url):
        async with room:
            return await fetch(url)

    return await asyncio.gather(*[read(url) for url in urls])
