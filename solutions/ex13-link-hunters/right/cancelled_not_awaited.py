# remark: M31
"""The hunters who wait are cancelled, but not awaited."""
import asyncio
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    queue, seen, dead = asyncio.Queue(), set(), set()

    def add(links):
        for link in links:
            if link not in seen:
                seen.add(link)
                queue.put_nowait(link)

    async def hunter():
        while True:
            page = await queue.get()
            try:
                add(await fetch_links(page))
            except PageError:
                dead.add(page)
            queue.task_done()

    add([start])
    hunters = [asyncio.create_task(hunter()) for _ in range(k)]
    await queue.join()
    for each in hunters:
        each.cancel()
    return seen - dead
