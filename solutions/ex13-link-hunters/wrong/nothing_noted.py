# earns: ex13-asked-again
# line: 13
"""Nobody keeps a list of what was found."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, good = asyncio.Semaphore(k), set()

    async def visit(page):
        async with room:
            try:
                links = await fetch_links(page)
            except PageError:
                return
        good.add(page)
        await asyncio.gather(*[visit(link) for link in links])

    await visit(start)
    return good
