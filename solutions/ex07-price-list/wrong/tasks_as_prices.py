# earns: M12
# line: 10
"""The tasks are done, and stand in the dict themselves."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    await asyncio.gather(*tasks.values())
    return tasks
