# earns: M12
# line: 15
"""The tasks are returned, and not the codes."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(desk()) for desk in (flight, hotel, car)]
    return tuple(tasks)
