# earns: M09
# line: 14
"""The function itself is made a task."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(desk) for desk in (flight, hotel, car)]
    return tuple(task.result() for task in tasks)
