# earns: M11
# line: 10
"""Sleeps for T, and then looks who is done."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    await asyncio.sleep(T)
    for task in tasks:
        task.cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    for answer in found:
        if isinstance(answer, ValueError):
            raise answer
    return [None if isinstance(answer, asyncio.CancelledError) else answer for answer in found]
