# earns: ex16-called-off-late
"""The stay is a group in the journey's: the flight hears of it only when the stay has hung up."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async def stay():
        async with asyncio.TaskGroup() as there:
            room, wheels = there.create_task(hotel()), there.create_task(car())
        return room.result(), wheels.result()

    async with asyncio.TaskGroup() as journey:
        on_the_ground = journey.create_task(stay())
        in_the_air = journey.create_task(flight())
    return in_the_air.result(), *on_the_ground.result()
