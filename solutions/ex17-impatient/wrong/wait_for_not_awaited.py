# earns: M02
# line: 9
"""wait_for without await: nothing is asked."""

import asyncio


async def ask_all(ask, stations, T):
    return [asyncio.wait_for(ask(station), T) for station in stations]
