# earns: ex30-after-closing
"""Whether it is closing time is looked at after a customer has come, and none may come."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    bell, room, visits = asyncio.create_task(closing()), asyncio.Semaphore(k), []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        room.release()

    while not bell.done():
        await room.acquire()
        customer = await next_customer()
        visits.append(asyncio.create_task(visit(customer)))
    _, late = await asyncio.wait(visits, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(visits) - len(late), len(late)
