# earns: M18
# line: 12
"""The errors are returned among the codes."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    return tuple(await asyncio.gather(flight(), hotel(), car(), return_exceptions=True))
