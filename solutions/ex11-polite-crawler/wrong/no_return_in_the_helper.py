# earns: M16
# line: 14
"""The helper gives nothing back."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        async with room:
            await fetch(url)

    return await asyncio.gather(*map(read, urls))
