# earns: E04
# line: 9
"""wait refuses an empty list."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    await asyncio.wait(tasks.values())
    return {isbn: task.result() for isbn, task in tasks.items()}
