# earns: M24
# line: 15
"""Who finds the house full waits for one to leave, but nobody looks again."""
import asyncio

async def crawl(fetch, urls, k):
    inside, left = 0, asyncio.Event()

    async def read(url):
        nonlocal inside
        if inside >= k:
            await left.wait()
        inside += 1
        try:
            return await fetch(url)
        finally:
            inside -= 1
            left.set()

    return await asyncio.gather(*[read(url) for url in urls])
