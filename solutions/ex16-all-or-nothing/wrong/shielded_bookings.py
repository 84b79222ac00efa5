# earns: M26
# line: 13
"""shield keeps the bookings from being called off."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.ensure_future(desk()) for desk in (flight, hotel, car)]
    async with asyncio.TaskGroup() as group:
        for task in tasks:
            group.create_task(hold(task))
    return tuple(task.result() for task in tasks)


async def hold(task):
    await asyncio.shield(task)
