# earns: M03
# line: 12
"""A limit for each, one after the other."""

import asyncio


async def ask_all(ask, stations, T):
    answers = []
    for station in stations:
        try:
            answers.append(await asyncio.wait_for(ask(station), T))
        except TimeoutError:
            answers.append(None)
    return answers
