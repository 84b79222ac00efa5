# earns: M04
# line: 13
"""gather without await."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    a, b, c = asyncio.gather(flight(), hotel(), car())
    return a, b, c
