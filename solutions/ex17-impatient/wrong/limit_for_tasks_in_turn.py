# earns: M40
# line: 13
"""The tasks run, but each limit begins only when the one before is done."""

import asyncio


async def ask_all(ask, stations, T):
    tasks = [asyncio.create_task(ask(station)) for station in stations]
    answers = []
    for task in tasks:
        try:
            answers.append(await asyncio.wait_for(task, T))
        except TimeoutError:
            answers.append(None)
    return answers
