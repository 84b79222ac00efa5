# earns: M24
# line: 12
"""The request is made after the place was given back."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)
    async def read(url):
        async with room:
            asked = fetch(url)
        return await asked
    return await asyncio.gather(*[read(url) for url in urls])
