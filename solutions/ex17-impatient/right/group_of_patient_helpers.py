"""A task group, and a limit inside each task."""

import asyncio


async def ask_one(ask, station, T, answers, place):
    try:
        async with asyncio.timeout(T):
            answers[place] = await ask(station)
    except TimeoutError:
        pass


async def ask_all(ask, stations, T):
    answers = [None] * len(stations)
    async with asyncio.TaskGroup() as group:
        for place, station in enumerate(stations):
            group.create_task(ask_one(ask, station, T, answers, place))
    return answers
