# earns: ex16-booked-after
"""A desk that is called off is asked to the end by a second try."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async def ask(desk):
        task = asyncio.create_task(desk())
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            return await task

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(desk)) for desk in (flight, hotel, car)]
    return tuple(task.result() for task in tasks)
