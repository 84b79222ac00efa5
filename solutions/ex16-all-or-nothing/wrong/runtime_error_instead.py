# earns: ex16-other-error
# line: 17
"""Another class of error."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(desk()) for desk in (flight, hotel, car)]
    except ExceptionGroup as errors:
        raise RuntimeError("no journey") from errors
    return tuple(task.result() for task in tasks)
