# earns: ex17-too-early
# line: 14
"""Whoever answers first ends the patience for the others."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    if not tasks:
        return []
    done, rest = await asyncio.wait(tasks, timeout=T, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    return [task.result() if task in done else None for task in tasks]
