# earns: M06
# line: 11
"""time.sleep between two pages, to be polite."""
import asyncio, time

async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)
    async def read(url):
        async with room:
            text = await fetch(url)
        time.sleep(0.5)
        return text
    return await asyncio.gather(*[read(url) for url in urls])
