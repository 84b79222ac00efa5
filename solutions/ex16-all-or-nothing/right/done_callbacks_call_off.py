"""A callback of each booking calls off the others."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]

    def look(task):
        if not task.cancelled() and task.exception():
            for other in tasks:
                other.cancel()

    for task in tasks:
        task.add_done_callback(look)
    codes = await asyncio.gather(*tasks, return_exceptions=True)
    errors = [code for code in codes if isinstance(code, BookingError)]
    if errors:
        raise errors[0]
    return tuple(codes)
