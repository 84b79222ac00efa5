# earns: M25
# line: 13
"""All pages of one distance are waited for before the next distance begins."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, known, dead, level = asyncio.Semaphore(k), {start}, set(), [start]

    async def ask(page):
        async with room:
            try:
                return await fetch_links(page)
            except PageError:
                dead.add(page)
                return []

    while level:
        found = await asyncio.gather(*[ask(page) for page in level])
        level = list(dict.fromkeys(link for links in found for link in links if link not in known))
        known.update(level)
    return known - dead
