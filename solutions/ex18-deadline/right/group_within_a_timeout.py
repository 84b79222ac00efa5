"""A timeout round a task group."""

import asyncio
import contextlib


async def search(fetch, shops, D):
    tasks = {}
    with contextlib.suppress(asyncio.TimeoutError):
        async with asyncio.timeout(D), asyncio.TaskGroup() as group:
            for shop in shops:
                tasks[shop] = group.create_task(fetch(shop))
    return {shop: task.result() for shop, task in tasks.items() if not task.cancelled()}
