"""Looks at each booking as it ends."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    open_ = set(tasks)
    try:
        while open_:
            done, open_ = await asyncio.wait(open_, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                await task
    finally:
        for task in open_:
            task.cancel()
        if open_:
            await asyncio.wait(open_)
    return [task.result() for task in tasks]
