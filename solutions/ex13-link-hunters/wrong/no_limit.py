# earns: M24
# line: 12
"""A task for each page, and no limit."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, dead = {start}, set()

    async def visit(page):
        try:
            links = await fetch_links(page)
        except PageError:
            dead.add(page)
            return
        for link in links:
            if link not in known:
                known.add(link)
                group.create_task(visit(link))

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(start))
    return known - dead
