# earns: ex13-missed
# line: 7
"""The links of start are asked for, and theirs are not."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, good = asyncio.Semaphore(k), {start}

    async def ask(page):
        async with room:
            try:
                await fetch_links(page)
                good.add(page)
            except PageError:
                pass

    try:
        links = await fetch_links(start)
    except PageError:
        return set()
    await asyncio.gather(*[ask(link) for link in set(links) - {start}])
    return good
