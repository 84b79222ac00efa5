# earns: ex17-other-value
# line: 18
"""The list has only those that answered."""

import asyncio


async def ask_all(ask, stations, T):
    answers = {}

    async def ask_one(station):
        try:
            answers[station] = await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            pass

    await asyncio.gather(*map(ask_one, stations))
    return [answers[station] for station in stations if station in answers]
