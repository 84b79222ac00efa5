# earns: ex30-complaint-closes
# line: 21
"""Nobody expects a complaint, and the group of clerks stops with the first."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    served, asks, closed = 0, set(), False

    async def clerk():
        nonlocal served
        while not closed:
            ask = asyncio.create_task(next_customer())
            asks.add(ask)
            if (await asyncio.gather(ask, return_exceptions=True)) and not ask.cancelled():
                await serve(ask.result())
                served += 1
            asks.discard(ask)

    inside = 0
    try:
        async with asyncio.timeout(None) as limit, asyncio.TaskGroup() as group:
            for _ in range(k):
                group.create_task(clerk())
            closed = await closing()
            for ask in asks:
                inside += not ask.cancel()
            limit.reschedule(asyncio.get_running_loop().time() + grace)
    except TimeoutError:
        pass
    return served, sum(not ask.cancelled() for ask in asks)
