# earns: M24
# line: 7
"""Everything begins at once, and k is not used."""
import asyncio

async def crawl(fetch, urls, k):
    return await asyncio.gather(*[fetch(url) for url in urls])
