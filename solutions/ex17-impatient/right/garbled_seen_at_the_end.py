"""First all are over, then the error is raised."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T), None
        except (TimeoutError, ValueError) as error:
            return None, error

    pairs = await asyncio.gather(*[ask_one(station) for station in stations])
    errors = [error for _, error in pairs if isinstance(error, ValueError)]
    if errors:
        raise ExceptionGroup("garbled", errors)
    return [answer for answer, _ in pairs]
