"""The visits are gathered with their exceptions, and what each ended with says how it went."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    places, visits, over = [None] * k, [], asyncio.Event()

    async def place():
        try:
            while True:
                customer = await next_customer()
                visits.append(asyncio.ensure_future(serve(customer)))
                await asyncio.wait([visits[-1]])
                if over.is_set():
                    return
        except asyncio.CancelledError:
            return

    places = [asyncio.ensure_future(place()) for _ in places]
    await closing()
    over.set()
    inside = [visit for visit in visits if not visit.done()]
    for one in places:
        one.cancel()
    await asyncio.gather(*places)
    results = asyncio.gather(*visits, return_exceptions=True)
    await asyncio.wait(inside or [results], timeout=grace)
    for visit in inside:
        visit.cancel()
    ends = [type(result) for result in await results]
    return len(ends) - ends.count(asyncio.CancelledError), ends.count(asyncio.CancelledError)
