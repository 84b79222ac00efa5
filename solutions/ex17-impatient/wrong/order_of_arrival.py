# earns: M39
# line: 18
"""The answers stand as they came."""

import asyncio


async def ask_all(ask, stations, T):
    answers = []

    async def ask_one(station):
        try:
            answers.append(await asyncio.wait_for(ask(station), T))
        except TimeoutError:
            answers.append(None)

    await asyncio.gather(*map(ask_one, stations))
    return answers
