# earns: M39
# line: 15
"""Texts stand in the list as they came."""
import asyncio


async def crawl(fetch, urls, k):
    left, texts = iter(urls), []

    async def work():
        for url in left:
            texts.append(await fetch(url))

    await asyncio.gather(*[work() for _ in range(k)])
    return texts
