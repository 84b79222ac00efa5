# earns: ex30-no-grace
# line: 22
"""Each service is limited to the grace, whenever it began."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    numbers, waiting, closed = {"served": 0, "sent away": 0}, [], False

    async def clerk():
        while not closed:
            waiting.append(ask := asyncio.ensure_future(next_customer()))
            await asyncio.wait([ask])
            if ask.cancelled():
                break
            try:
                async with asyncio.timeout(grace):
                    await serve(ask.result())
                numbers["served"] += 1
            except Complaint:
                numbers["served"] += 1
            except TimeoutError:
                numbers["sent away"] += 1

    async with asyncio.TaskGroup() as group:
        for _ in range(k):
            group.create_task(clerk())
        closed = await closing()
        for ask in waiting:
            ask.cancel()
    return tuple(numbers.values())
