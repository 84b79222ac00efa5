# earns: M20
"""Looks every turn of the loop whether all is there."""
import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    while not all(task.done() for task in tasks.values()):
        await asyncio.sleep(0)
    return {isbn: task.result() for isbn, task in tasks.items()}
