# earns: E10
"""The class of the error is gone."""

import asyncio


async def book(flight, hotel, car):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(desk()) for desk in (flight, hotel, car)]
    return tuple(task.result() for task in tasks)
