# earns: M08
# line: 7
"""asyncio.run in the coroutine."""
import asyncio

async def crawl(fetch, urls, k):
    return [asyncio.run(fetch(url)) for url in urls]
