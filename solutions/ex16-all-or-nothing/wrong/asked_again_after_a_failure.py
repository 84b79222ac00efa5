# earns: ex16-twice
"""A desk that fails is asked once more."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async def ask(desk):
        try:
            return await desk()
        except BookingError:
            return await desk()

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(desk)) for desk in (flight, hotel, car)]
    return tuple(task.result() for task in tasks)
