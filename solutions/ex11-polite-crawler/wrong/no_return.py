# earns: ex11-no-return
# line: 7
"""The list is forgotten."""
import asyncio


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        async with room:
            return await fetch(url)

    await asyncio.gather(*map(read, urls))
