# earns: ex16-booked-after
# line: 13
"""The errors are gathered with the codes."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    codes = await asyncio.gather(flight(), hotel(), car(), return_exceptions=True)
    for code in codes:
        if isinstance(code, Exception):
            raise code
    return tuple(codes)
