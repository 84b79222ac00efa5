# earns: M05
# line: 12
"""A task for each, awaited at once."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            async with asyncio.timeout(T):
                return await ask(station)
        except TimeoutError:
            return None

    answers = []
    for station in stations:
        answers.append(await asyncio.create_task(ask_one(station)))
    return answers
