# earns: ex16-booked-after
# line: 13
"""The tasks are awaited in order: a failure of the last is heard last."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    try:
        return tuple([await task for task in tasks])
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
