# earns: M03
# line: 13
"""Each desk is awaited before the next is asked."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    return await flight(), await hotel(), await car()
