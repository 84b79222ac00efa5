# earns: M04
# line: 13
"""gather was not awaited."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        async with room:
            return await fetch(url)
    return asyncio.gather(*map(read, urls))
