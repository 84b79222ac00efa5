# earns: M11
# line: 10
"""wait comes back with the first."""
import asyncio


async def prices(fetch, isbns):
    if not isbns:
        return {}
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    done, _ = await asyncio.wait(tasks.values(), return_when=asyncio.FIRST_COMPLETED)
    return {isbn: task.result() for isbn, task in tasks.items() if task in done}
