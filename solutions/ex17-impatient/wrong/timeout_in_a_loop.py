# earns: M03
# line: 13
"""A timeout block in the loop."""

import asyncio


async def ask_all(ask, stations, T):
    answers = []
    for station in stations:
        try:
            async with asyncio.timeout(T):
                answers.append(await ask(station))
        except TimeoutError:
            answers.append(None)
    return answers
