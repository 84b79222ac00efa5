"""An async comprehension over a generator that makes all tasks before it waits for one."""

import asyncio


async def pairs(fetch, isbns):
    tasks = [asyncio.create_task(fetch(isbn)) for isbn in isbns]
    for isbn, task in zip(isbns, tasks):
        yield isbn, await task


async def prices(fetch, isbns):
    return {isbn: price async for isbn, price in pairs(fetch, isbns)}
