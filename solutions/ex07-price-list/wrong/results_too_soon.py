# earns: M11
# line: 9
"""result() of tasks that have only just begun."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    return {isbn: task.result() for isbn, task in tasks.items()}
