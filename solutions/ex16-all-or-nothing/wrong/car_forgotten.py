# earns: ex16-missed
# line: 12
"""The car is not asked."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(desk()) for desk in (flight, hotel)]
    return *(task.result() for task in tasks), "car"
