# earns: M01
# line: 12
"""Nothing was changed."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


def book(flight, hotel, car):
    return flight(), hotel(), car()
