# earns: M05
# line: 10
"""A task is made and awaited in the same turn of the loop."""
import asyncio


async def prices(fetch, isbns):
    found = {}
    for isbn in isbns:
        task = asyncio.create_task(fetch(isbn))
        found[isbn] = await task
    return found
