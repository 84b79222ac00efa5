# earns: ex16-booked-after
# line: 13
"""All are waited for, and then the error is raised."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    await asyncio.wait(tasks)
    return tuple(task.result() for task in tasks)
