# earns: M07
# line: 8
"""The tasks run, and nobody waits for them."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    return {isbn: 0 for isbn in tasks}
