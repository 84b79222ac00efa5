"""All begin at once, so one wait with a timeout is a limit for each."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    if not tasks:
        return []
    done, late = await asyncio.wait(tasks, timeout=T)
    for task in late:
        task.cancel()
    if late:
        await asyncio.wait(late)
    return [task.result() if task in done else None for task in tasks]
