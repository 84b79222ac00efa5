# earns: M10
# line: 9
"""asyncio.wait takes tasks."""

import asyncio


async def ask_all(ask, stations, T):
    done, late = await asyncio.wait([ask(station) for station in stations], timeout=T)
    return [task.result() for task in done]
