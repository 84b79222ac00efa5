"""A dict of tasks, then a comprehension that awaits them: by then all of them run."""

import asyncio


async def prices(fetch, isbns):
    tasks = {isbn: asyncio.create_task(fetch(isbn)) for isbn in isbns}
    return {isbn: await task for isbn, task in tasks.items()}
