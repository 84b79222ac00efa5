# earns: ex16-other-error
# line: 20
"""A new error hides the desk's own."""

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
        await asyncio.wait(tasks)
        raise BookingError("the journey cannot be booked") from None
