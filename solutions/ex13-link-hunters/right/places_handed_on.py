"""explore takes a place before it makes a task, and waits until a page or an end is there."""
import asyncio
from functools import partial
class PageError(Exception):
    pass

def survives(error):
    def wrap(function):
        async def wrapped(*args):
            try:
                return await function(*args)
            except error:
                return None
        return wrapped
    return wrap


async def explore(fetch_links, start, k):
    ask = survives(PageError)(partial(fetch_links))
    places, news, found = asyncio.Semaphore(k), asyncio.Event(), {}
    stack, tasks = [start], []

    async def look(page):
        links = await ask(page)
        found[page] = links is not None
        stack.extend(links or [])
        places.release()
        news.set()

    while True:
        while stack:
            if (page := stack.pop()) not in found:
                found[page] = False
                await places.acquire()
                tasks.append(asyncio.create_task(look(page)))
        tasks = [task for task in tasks if not task.done()]
        if not tasks:
            return {page for page, good in found.items() if good}
        news.clear()
        await news.wait()
