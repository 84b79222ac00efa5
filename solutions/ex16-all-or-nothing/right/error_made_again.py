"""An error of the same class and words is as good."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    try:
        codes = await asyncio.gather(*tasks)
    except BookingError as error:
        [task.cancel() for task in tasks]
        await asyncio.wait(tasks)
        raise BookingError(*error.args) from error
    return tuple(codes)
