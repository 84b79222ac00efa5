# earns: M33
# line: 26
"""A dead page is never told to be done."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, dead, pages = {start}, set(), asyncio.Queue()
    pages.put_nowait(start)

    async def hunt():
        while True:
            page = await pages.get()
            try:
                links = await fetch_links(page)
            except PageError:
                dead.add(page)
                continue
            for link in links:
                if link not in known:
                    known.add(link)
                    pages.put_nowait(link)
            pages.task_done()

    hunters = [asyncio.create_task(hunt()) for _ in range(k)]
    await pages.join()
    for hunter in hunters:
        hunter.cancel()
    await asyncio.gather(*hunters, return_exceptions=True)
    return known - dead
