"""Rounds of wait, each with what is left of the time."""

import asyncio
import time


async def ask_all(ask, stations, T):
    end = time.monotonic() + T
    tasks = {station: asyncio.create_task(ask(station)) for station in stations}
    going, found = set(tasks.values()), {}
    while going and time.monotonic() < end:
        done, going = await asyncio.wait(
            going, timeout=end - time.monotonic(), return_when=asyncio.FIRST_COMPLETED
        )
        found |= {task: task.result() for task in done}
    for task in going:
        task.cancel()
    await asyncio.gather(*going, return_exceptions=True)
    return [found.get(task) for task in tasks.values()]
