# earns: M29
# line: 15
"""A page counts as known only when it has answered."""
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
                known.add(page)
                for link in links:
                    if link not in known:
                        pages.put_nowait(link)
            except PageError:
                dead.add(page)
            finally:
                pages.task_done()

    hunters = [asyncio.create_task(hunt()) for _ in range(k)]
    await pages.join()
    for hunter in hunters:
        hunter.cancel()
    await asyncio.gather(*hunters, return_exceptions=True)
    return known - dead
