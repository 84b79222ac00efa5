# earns: ex16-other-error
"""The result of a cancelled task is asked for first."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    return tuple(task.result() for task in tasks)
