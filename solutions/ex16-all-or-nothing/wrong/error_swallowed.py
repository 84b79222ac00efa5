# earns: M18
# line: 12
"""The error is caught, and nothing is returned."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(desk()) for desk in (flight, hotel, car)]
    except* BookingError:
        print("no journey")
        tasks = []
    return tuple(task.result() for task in tasks)
