"""gather raises; the except calls off, and gathers once more."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    try:
        return tuple(await asyncio.gather(*tasks))
    except BookingError:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
