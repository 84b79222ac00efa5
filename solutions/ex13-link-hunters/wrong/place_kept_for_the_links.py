# earns: E06
"""A page keeps its place until all pages behind it are done."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, known, dead = asyncio.Semaphore(k), {start}, set()

    async def visit(page):
        async with room:
            try:
                links = await fetch_links(page)
            except PageError:
                dead.add(page)
                return
            new = [link for link in dict.fromkeys(links) if link not in known]
            known.update(new)
            await asyncio.gather(*map(visit, new))

    await visit(start)
    return known - dead
