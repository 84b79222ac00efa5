# earns: E03
# line: 6
"""The function has another name."""
import asyncio

async def crawler(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        async with room:
            return await fetch(url)

    return await asyncio.gather(*map(read, urls))
