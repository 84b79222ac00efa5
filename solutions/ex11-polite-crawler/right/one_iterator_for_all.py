"""The workers share one iterator, and stop when it is exhausted."""

import asyncio


async def crawl(fetch, urls, k):
    left, texts = iter(urls), dict.fromkeys(urls)

    async def work():
        for url in left:
            texts[url] = await fetch(url)

    async with asyncio.TaskGroup() as group:
        for _ in range(min(k, len(urls))):
            group.create_task(work())
    return list(texts.values())
