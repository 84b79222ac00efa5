# earns: M40
# line: 9
"""The limit stands round the gather, and nobody catches the TimeoutError."""

import asyncio


async def ask_all(ask, stations, T):
    async with asyncio.timeout(T):
        return await asyncio.gather(*(ask(station) for station in stations))
