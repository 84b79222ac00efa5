"""A decorator limits any coroutine function."""

import asyncio
from functools import wraps


def at_most(k):
    room = asyncio.Semaphore(k)

    def around(function):
        @wraps(function)
        async def limited(*args):
            async with room:
                return await function(*args)

        return limited

    return around


async def crawl(fetch, urls, k):
    @at_most(k)
    async def read(url):
        return await fetch(url)

    tasks = {url: asyncio.create_task(read(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values())
    return [tasks[url].result() for url in urls]
