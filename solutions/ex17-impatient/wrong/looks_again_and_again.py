# earns: M20
# line: 12
"""Looks again and again."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    waited = 0
    while waited < T - 0.01 and not all(task.done() for task in tasks):
        await asyncio.sleep(0.3)
        waited += 0.3
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return [None if task.cancelled() else task.result() for task in tasks]
