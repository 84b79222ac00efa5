# earns: M40
# line: 11
"""The limit stands round a task group."""

import asyncio


async def ask_all(ask, stations, T):
    try:
        async with asyncio.timeout(T), asyncio.TaskGroup() as group:
            tasks = [group.create_task(ask(station)) for station in stations]
    except TimeoutError:
        return []
    return [task.result() for task in tasks]
