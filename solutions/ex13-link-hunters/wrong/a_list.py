# earns: ex13-other-value
# line: 29
"""A list instead of a set."""
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
                for link in await fetch_links(page):
                    if link not in known:
                        known.add(link)
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
    return sorted(known - dead)
