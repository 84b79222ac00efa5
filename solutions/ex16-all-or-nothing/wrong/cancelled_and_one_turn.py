# earns: M31
# line: 18
"""One turn of the loop is not enough to hang up."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    try:
        return tuple(await asyncio.gather(*tasks))
    except BookingError:
        for task in tasks:
            task.cancel()
        await asyncio.sleep(0)
        raise
