# earns: E04
# line: 16
"""The result of a cancelled task raises CancelledError."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    if not tasks:
        return []
    done, late = await asyncio.wait(tasks, timeout=T)
    for task in late:
        task.cancel()
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
