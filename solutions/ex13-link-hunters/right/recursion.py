"""visit awaits the visits of all its new links; the place is given back before."""
import asyncio
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    places = asyncio.BoundedSemaphore(k)
    found = {start: None}

    async def visit(page):
        await places.acquire()
        try:
            links = await fetch_links(page)
        except PageError:
            return set()
        finally:
            places.release()
        new = [link for link in links if link not in found and not found.setdefault(link, link) is None]
        below = await asyncio.gather(*[visit(link) for link in dict.fromkeys(new)])
        return {page}.union(*below)

    return await visit(start)
