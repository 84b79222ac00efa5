"""All stand at the door; an event lets them in, and a condition says when all have come out."""

import asyncio


async def prices(fetch, isbns):
    door, out, found = asyncio.Event(), asyncio.Condition(), {}

    async def customer(place, isbn):
        await door.wait()
        price = await fetch(isbn)
        async with out:
            found[place] = (isbn, price)
            out.notify_all()

    customers = [asyncio.create_task(customer(place, isbn)) for place, isbn in enumerate(isbns)]
    door.set()
    async with out:
        await out.wait_for(lambda: len(found) == len(isbns))
    for each in customers:
        await each
    return dict(found[place] for place in sorted(found))
