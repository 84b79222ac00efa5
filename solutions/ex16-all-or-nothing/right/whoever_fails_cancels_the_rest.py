"""Each booking knows the tasks, and cancels the others when it fails."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    tasks = {}

    async def ask(desk):
        try:
            return await desk()
        except BookingError:
            for other, task in tasks.items():
                if other is not desk:
                    task.cancel()
            raise

    for desk in (flight, hotel, car):
        tasks[desk] = asyncio.create_task(ask(desk))
    await asyncio.wait(tasks.values())
    for task in tasks.values():
        if not task.cancelled() and task.exception():
            raise task.exception()
    return tuple(task.result() for task in tasks.values())
