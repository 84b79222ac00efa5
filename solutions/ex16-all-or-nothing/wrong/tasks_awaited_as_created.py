# earns: M05
# line: 15
"""A task for each desk, awaited at once."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    codes = []
    for desk in (flight, hotel, car):
        codes.append(await asyncio.create_task(desk()))
    return tuple(codes)
