# earns: M25
"""k customers are let in, and the next k when all of them have left."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    visits = []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass

    async def let_in():
        while True:
            for _ in range(k):
                visits.append(asyncio.create_task(visit(await next_customer())))
            await asyncio.wait(visits[-k:])

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    late = set(visits)
    if late:
        _, late = await asyncio.wait(visits, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(visits) - len(late), len(late)
