# earns: M11
# line: 19
"""A guessed pause, in place of waiting for the others."""

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
        await asyncio.sleep(1.5)
        raise
