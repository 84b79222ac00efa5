# earns: M03
# line: 13
"""await in a loop; the time is only measured."""

import asyncio
import time


async def ask_all(ask, stations, T):
    answers = []
    for station in stations:
        begin = time.time()
        answer = await ask(station)
        answers.append(answer if time.time() - begin <= T else None)
    return answers
