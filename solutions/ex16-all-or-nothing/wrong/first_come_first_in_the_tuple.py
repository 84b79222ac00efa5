# earns: M39
# line: 21
"""The codes stand in the order of arrival."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    codes = []

    async def ask(desk):
        codes.append(await desk())

    async with asyncio.TaskGroup() as group:
        for desk in (flight, hotel, car):
            group.create_task(ask(desk))
    return tuple(codes)
