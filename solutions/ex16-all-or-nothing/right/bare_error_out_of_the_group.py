"""A task group, and its error taken out of the group."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    try:
        async with asyncio.TaskGroup() as group:
            going, sleeping, driving = map(group.create_task, (flight(), hotel(), car()))
    except* BookingError as group_of_errors:
        error = group_of_errors.exceptions[0]
    else:
        return going.result(), sleeping.result(), driving.result()
    raise error
