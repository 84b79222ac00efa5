# earns: E04
# line: 10
"""asyncio.wait does not take an empty list."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    done, late = await asyncio.wait(tasks, timeout=T)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return [task.result() if task in done else None for task in tasks]
