# earns: M40
# line: 10
"""The TimeoutError of one ends the group."""

import asyncio


async def ask_all(ask, stations, T):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.wait_for(ask(station), T)) for station in stations]
    return [task.result() for task in tasks]
