# earns: M26
# line: 13
"""Only the hotel is called off."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    a, b, c = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    try:
        return tuple(await asyncio.gather(a, b, c))
    except BookingError:
        b.cancel()
        await asyncio.wait([b])
        raise
