# earns: ex16-called-off-late
# line: 18
"""One has to have hung up before the next is called off."""

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
            await asyncio.gather(task, return_exceptions=True)
        raise
