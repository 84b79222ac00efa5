# earns: ex7-order
# line: 13
"""The last task is the first in the dict."""
import asyncio


async def prices(fetch, isbns):
    tasks = [(isbn, asyncio.create_task(fetch(isbn))) for isbn in isbns]
    found = {}
    while tasks:
        isbn, task = tasks.pop()
        found[isbn] = await task
    return found
