# earns: M07
# line: 9
"""The tasks are begun and left."""

import asyncio


async def ask_all(ask, stations, T):
    return [asyncio.create_task(asyncio.wait_for(ask(station), T)).done() or None for station in stations]
