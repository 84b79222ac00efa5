# earns: M11
# line: 9
"""Waits for as long as the example takes, and then for nobody."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    await asyncio.sleep(7 if isbns else 0)
    return {isbn: await task for isbn, task in tasks.items()}
