# earns: M26
# line: 13
"""gather raises, and lets the others run on."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    return tuple(await asyncio.gather(flight(), hotel(), car()))
