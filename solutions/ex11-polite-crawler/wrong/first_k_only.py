# earns: ex11-missed
# line: 6
"""Only the first k pages are read."""
import asyncio

async def crawl(fetch, urls, k):
    return await asyncio.gather(*[fetch(url) for url in urls[:k]])
