"""An async generator of the pages, under a time limit that nobody reaches."""
import asyncio
from contextlib import aclosing
class PageError(Exception):
    pass

async def readable(fetch_links, start, room):
    async def ask(page):
        async with room:
            try:
                return page, await fetch_links(page)
            except PageError:
                return page, None

    known, tasks = [start], {asyncio.create_task(ask(start))}
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for page, links in [task.result() for task in done]:
            if links is None:
                continue
            yield page
            for link in links:
                if link not in known:
                    known.append(link)
                    tasks.add(asyncio.create_task(ask(link)))


async def explore(fetch_links, start, k):
    async with asyncio.timeout(3600), aclosing(readable(fetch_links, start, asyncio.Semaphore(k))) as pages:
        return {page async for page in pages}
