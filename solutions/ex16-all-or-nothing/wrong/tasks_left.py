# earns: M07
# line: 15
"""The tasks are begun and left."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = []
    for desk in (flight, hotel, car):
        tasks.append(asyncio.create_task(desk()))
    print(len(tasks), "begun")
