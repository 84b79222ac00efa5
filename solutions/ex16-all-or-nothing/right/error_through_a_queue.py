"""Each booking reports to a queue; the first error ends the reading."""

import asyncio


class BookingError(Exception):
    """This cannot be booked."""


async def book(flight, hotel, car):
    reports = asyncio.Queue()

    async def ask(place, desk):
        try:
            reports.put_nowait((place, await desk(), None))
        except BookingError as error:
            reports.put_nowait((place, None, error))

    tasks = [asyncio.create_task(ask(place, desk)) for place, desk in enumerate((flight, hotel, car))]
    codes, trouble = {}, None
    while len(codes) < 3 and trouble is None:
        place, codes[place], trouble = await reports.get()
    if trouble is not None:
        for task in tasks:
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    if trouble is not None:
        raise trouble
    return codes[0], codes[1], codes[2]
