"""as_completed over helpers that share a semaphore; places put the texts in order."""

import asyncio
from functools import partial


async def numbered(room, fetch, place, url):
    await room.acquire()
    try:
        return place, await fetch(url)
    finally:
        room.release()


async def crawl(fetch, urls, k):
    numbered_here = partial(numbered, asyncio.Semaphore(k), fetch)
    found = []
    async with asyncio.timeout(3600):
        for answer in asyncio.as_completed([numbered_here(place, url) for place, url in enumerate(urls)]):
            found.append(await answer)
    return [text for _, text in sorted(found)]
