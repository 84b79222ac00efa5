# earns: M02
# line: 13
"""The coroutines are returned."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    return flight(), hotel(), car()
