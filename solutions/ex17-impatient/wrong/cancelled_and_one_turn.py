# earns: M31
# line: 14
"""One turn of the loop is not enough to hang up."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    if not tasks:
        return []
    done, late = await asyncio.wait(tasks, timeout=T)
    for task in late:
        task.cancel()
    await asyncio.sleep(0)
    return [task.result() if task in done else None for task in tasks]
