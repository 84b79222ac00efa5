# earns: ex17-still-running
# line: 11
"""wait gives up waiting, and cancels nobody."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    if tasks:
        await asyncio.wait(tasks, timeout=T)
    return [task.result() if task.done() else None for task in tasks]
