# earns: M20
# line: 14
"""Hunters look now and then whether there is a page."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, good, todo, busy = {start}, set(), [start], 0

    async def hunt():
        nonlocal busy
        while todo or busy:
            if not todo:
                await asyncio.sleep(0.1)
                continue
            page = todo.pop()
            busy += 1
            try:
                links = await fetch_links(page)
                good.add(page)
                todo.extend(link for link in dict.fromkeys(links) if link not in known)
                known.update(links)
            except PageError:
                pass
            busy -= 1

    await asyncio.gather(*[hunt() for _ in range(k)])
    return good
