"""An async context manager that calls off what it started."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


class Journey:
    def __init__(self, *desks):
        self.desks = desks

    async def __aenter__(self):
        self.bookings = [asyncio.ensure_future(desk()) for desk in self.desks]
        return self.bookings

    async def __aexit__(self, *error):
        for booking in self.bookings:
            booking.cancel()
        await asyncio.wait(self.bookings)


async def book(flight, hotel, car):
    async with Journey(flight, hotel, car) as bookings:
        codes = await asyncio.gather(*bookings)
    return tuple(codes)
