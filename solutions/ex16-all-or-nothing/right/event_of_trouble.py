"""An event says that something went wrong; a watcher calls off."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    trouble, errors = asyncio.Event(), []

    async def ask(desk):
        try:
            return await desk()
        except BookingError as error:
            errors.append(error)
            trouble.set()

    async def watch():
        await trouble.wait()
        for task in tasks:
            task.cancel()

    tasks = [asyncio.create_task(ask(desk)) for desk in (flight, hotel, car)]
    watcher = asyncio.create_task(watch())
    await asyncio.wait(tasks)
    watcher.cancel()
    await asyncio.gather(watcher, return_exceptions=True)
    if errors:
        raise errors[0]
    return tuple(task.result() for task in tasks)
