"""A list of pages under a Condition: hunters leave when the list is empty and nobody is busy."""
import asyncio
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    change = asyncio.Condition()
    waiting, all_pages, lost = [start], {start}, set()
    busy = 0

    async def hunter():
        nonlocal busy
        while True:
            async with change:
                await change.wait_for(lambda: waiting or not busy)
                if not waiting:
                    return
                page = waiting.pop(0)
                busy += 1
            try:
                links = await fetch_links(page)
            except PageError:
                lost.add(page)
                links = ()
            async with change:
                busy -= 1
                for link in links:
                    if link not in all_pages:
                        all_pages.add(link)
                        waiting.append(link)
                change.notify_all()

    await asyncio.gather(*(hunter() for _ in range(k)))
    return frozenset(all_pages - lost)
