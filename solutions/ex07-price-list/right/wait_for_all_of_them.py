"""wait refuses an empty set, so no books are a case of their own."""

import asyncio


async def prices(fetch, isbns):
    if not isbns:
        return {}
    tasks = {isbn: asyncio.ensure_future(fetch(isbn)) for isbn in dict.fromkeys(isbns)}
    done, _ = await asyncio.wait(tasks.values())
    return {isbn: task.result() for isbn, task in tasks.items() if task in done}
