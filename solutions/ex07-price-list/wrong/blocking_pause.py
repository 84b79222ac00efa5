# earns: M06
# line: 9
"""time.sleep until the answers should be there."""
import asyncio, time

async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    await asyncio.sleep(0)
    time.sleep(2 if isbns else 0)
    return {isbn: await task for isbn, task in tasks.items()}
