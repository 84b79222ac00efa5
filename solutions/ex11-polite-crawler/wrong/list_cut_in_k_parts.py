# earns: M25
# line: 7
"""Each worker has its own pages, and who is done first helps nobody."""
import asyncio

async def read_all(fetch, urls):
    return [(url, await fetch(url)) for url in urls]

async def crawl(fetch, urls, k):
    parts = await asyncio.gather(*[read_all(fetch, urls[first::k]) for first in range(k)])
    texts = dict(pair for part in parts for pair in part)
    return [texts[url] for url in urls]
