"""An exit stack holds a cancel for each, and one wait for all."""

import asyncio
from contextlib import AsyncExitStack


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    async with AsyncExitStack() as stack:
        loop = asyncio.get_running_loop()
        tasks = [loop.create_task(desk()) for desk in (flight, hotel, car)]
        stack.push_async_callback(asyncio.wait, tasks)
        for task in tasks:
            stack.callback(task.cancel)
        codes = []
        for next_one in asyncio.as_completed(tasks):
            codes.append(await next_one)
    return tuple(task.result() for task in tasks)
