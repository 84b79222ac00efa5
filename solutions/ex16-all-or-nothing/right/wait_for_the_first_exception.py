"""wait hears of the first exception; all are cancelled, then awaited."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = [asyncio.create_task(desk()) for desk in (flight, hotel, car)]
    done, open_ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in open_:
        task.cancel()
    await asyncio.gather(*open_, return_exceptions=True)
    return tuple(task.result() for task in sorted(tasks, key=lambda task: task not in done or not task.exception())) \
        if any(task.exception() for task in done) else tuple(task.result() for task in tasks)
