"""as_completed over tasks that return their place."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(place):
        try:
            return place, await asyncio.wait_for(ask(stations[place]), timeout=T)
        except TimeoutError:
            return place, None

    answers = [None] * len(stations)
    for step in asyncio.as_completed([ask_one(place) for place in range(len(stations))]):
        place, answers[place] = await step
    return answers
