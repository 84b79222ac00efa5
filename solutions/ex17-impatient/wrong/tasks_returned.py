# earns: M12
# line: 17
"""The tasks are returned themselves."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            return None

    tasks = [asyncio.create_task(ask_one(station)) for station in stations]
    await asyncio.gather(*tasks)
    return tasks
