"""A task for each page, made by the one that finds it, in one group; a semaphore lets in k."""
import asyncio
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    room, seen, good = asyncio.Semaphore(k), set(), set()

    async def visit(page):
        async with room:
            try:
                links = await fetch_links(page)
            except Exception:
                return
        good.add(page)
        follow(links)

    def follow(links):
        for link in links:
            if link not in seen:
                seen.add(link)
                group.create_task(visit(link))

    async with asyncio.TaskGroup() as group:
        follow([start])
    return good
