# earns: ex16-called-off
"""Each desk has two seconds, which nobody asked for."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async def ask(desk):
        try:
            return await asyncio.wait_for(desk(), 2.2)
        except TimeoutError:
            return "late"

    return tuple(await asyncio.gather(ask(flight), ask(hotel), ask(car)))
