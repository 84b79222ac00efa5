# earns: ex11-twice
# line: 8
"""Each of the k workers reads all the pages."""
import asyncio


async def read_all(fetch, urls):
    return [await fetch(url) for url in urls]


async def crawl(fetch, urls, k):
    return (await asyncio.gather(*[read_all(fetch, urls) for _ in range(k)]))[0]
