# earns: ex13-called-off
# line: 30
"""The hunters are sent home when no page waits, though some are busy."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, dead, pages = {start}, set(), asyncio.Queue()
    last_taken = asyncio.Event()
    pages.put_nowait(start)

    async def hunt():
        while True:
            page = await pages.get()
            if pages.empty():
                last_taken.set()
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
    await last_taken.wait()
    for hunter in hunters:
        hunter.cancel()
    await asyncio.wait(hunters)
    return known - dead
