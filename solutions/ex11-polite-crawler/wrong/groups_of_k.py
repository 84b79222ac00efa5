# earns: M25
# line: 10
"""A whole group waits for its slowest."""
import asyncio


async def crawl(fetch, urls, k):
    texts = []
    for first in range(0, len(urls), k):
        texts += await asyncio.gather(*[fetch(url) for url in urls[first:first + k]])
    return texts
