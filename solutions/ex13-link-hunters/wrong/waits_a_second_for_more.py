# earns: M11
# line: 26
"""The end is guessed: a second without a new page."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, good, pages, room = {start}, set(), asyncio.Queue(), asyncio.Semaphore(k)
    pages.put_nowait(start)

    async def ask(page):
        async with room:
            try:
                links = await fetch_links(page)
            except PageError:
                return
        good.add(page)
        for link in links:
            if link not in known:
                known.add(link)
                pages.put_nowait(link)

    async with asyncio.TaskGroup() as group:
        while True:
            try:
                group.create_task(ask(await asyncio.wait_for(pages.get(), 60)))
            except TimeoutError:
                break
    return good
