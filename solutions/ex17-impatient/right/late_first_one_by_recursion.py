"""The first station and the rest, by recursion."""

import asyncio


async def ask_all(ask, stations, T):
    if not stations:
        return []
    rest = asyncio.create_task(ask_all(ask, stations[1:], T))
    try:
        async with asyncio.timeout(T) as limit:
            first = await ask(stations[0])
    except TimeoutError:
        assert limit.expired()
        first = None
    return [first, *await rest]
