# earns: ex30-complaint-closes
# line: 27
"""A clerk who hears a complaint goes home, and his place stays empty."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    limits, waiting, closed = [], set(), False
    numbers = {"in": 0, "away": 0}

    async def clerk():
        while not closed:
            waiting.add(ask := asyncio.ensure_future(next_customer()))
            await asyncio.wait([ask])
            waiting.discard(ask)
            if ask.cancelled():
                return
            numbers["in"] += 1
            async with asyncio.timeout(None) as limit:
                limits.append(limit)
                try:
                    await serve(ask.result())
                except asyncio.CancelledError:
                    numbers["away"] += 1
                    raise

    clerks = [asyncio.create_task(clerk()) for _ in range(k)]
    closed = await closing()
    for ask in waiting:
        ask.cancel()
    lights_off = asyncio.get_running_loop().call_later(grace, lambda: [each.cancel() for each in clerks])
    await asyncio.gather(*clerks, return_exceptions=True)
    lights_off.cancel()
    return numbers["in"] - numbers["away"], numbers["away"]
