"""A task for each friend, in a group that ends when all of them have answered."""

import asyncio


async def answers(ask, names):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(name)) for name in names]
    return [task.result() for task in tasks]
