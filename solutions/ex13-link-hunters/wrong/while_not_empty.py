# earns: ex13-hunters-left
# line: 24
"""A hunter who finds the queue empty goes home."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, dead, pages = {start}, set(), asyncio.Queue()
    pages.put_nowait(start)

    async def hunt():
        while not pages.empty():
            page = pages.get_nowait()
            try:
                links = await fetch_links(page)
            except PageError:
                dead.add(page)
                continue
            for link in links:
                if link not in known:
                    known.add(link)
                    pages.put_nowait(link)

    await asyncio.gather(*(hunt() for _ in range(k)))
    return known - dead
