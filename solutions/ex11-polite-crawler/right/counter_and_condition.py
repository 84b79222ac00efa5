"""A counter, and a condition that tells of a free place."""

import asyncio


async def crawl(fetch, urls, k):
    inside, changed = 0, asyncio.Condition()

    async def read(url):
        nonlocal inside
        async with changed:
            await changed.wait_for(lambda: inside < k)
            inside += 1
        text = await fetch(url)
        async with changed:
            inside -= 1
            changed.notify()
        return text

    return await asyncio.gather(*[asyncio.create_task(read(url)) for url in urls])
