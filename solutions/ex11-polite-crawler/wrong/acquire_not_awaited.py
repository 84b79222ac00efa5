# earns: M02
# line: 9
"""acquire has to be awaited."""
import asyncio

async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)
    async def read(url):
        room.acquire()
        text = await fetch(url)
        room.release()
        return text
    return await asyncio.gather(*[read(url) for url in urls])
