# earns: M03
# line: 13
"""One limit round all calls, and these one by one."""

import asyncio


async def ask_all(ask, stations, T):
    answers = [None] * len(stations)
    try:
        async with asyncio.timeout(T):
            for place, station in enumerate(stations):
                answers[place] = await ask(station)
    except TimeoutError:
        pass
    return answers
