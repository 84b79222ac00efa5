# earns: E05
# line: 7
"""fetch is given k, as if it would see to the limit."""
import asyncio

async def crawl(fetch, urls, k):
    return await asyncio.gather(*[fetch(url, k) for url in urls])
