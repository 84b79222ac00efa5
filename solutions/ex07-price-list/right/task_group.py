"""A task group."""

import asyncio


async def prices(fetch, isbns):
    async with asyncio.TaskGroup() as group:
        tasks = [(isbn, group.create_task(fetch(isbn=isbn))) for isbn in isbns]
    return {isbn: task.result() for isbn, task in tasks}
