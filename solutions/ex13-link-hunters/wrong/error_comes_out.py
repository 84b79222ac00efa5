# earns: ex13-error-came-out
# line: 12
"""Nobody catches PageError."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    room, known = asyncio.Semaphore(k), {start}

    async def visit(page):
        async with room:
            links = await fetch_links(page)
        for link in links:
            if link not in known:
                known.add(link)
                group.create_task(visit(link))

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(start))
    return known
