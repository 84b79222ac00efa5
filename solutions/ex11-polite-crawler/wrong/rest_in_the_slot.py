# earns: M25
# line: 11
"""A rest after each page, with the place still taken."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)
    async def read(url):
        async with room:
            text = await fetch(url)
            await asyncio.sleep(0.5)
            return text
    return await asyncio.gather(*[read(url) for url in urls])
