# earns: ex13-dead-again
# line: 13
"""A dead page gets a second chance."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, known = asyncio.Semaphore(k), {start}

    async def ask(page):
        for _ in range(2):
            try:
                return await fetch_links(page)
            except PageError:
                pass

    async def visit(page):
        async with room:
            links = await ask(page)
        if links is None:
            known.discard(page)
            return
        new = list(dict.fromkeys(link for link in links if link not in known))
        known.update(new)
        await asyncio.gather(*map(visit, new))

    await visit(start)
    return known
