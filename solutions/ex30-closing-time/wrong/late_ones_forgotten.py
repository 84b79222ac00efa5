# earns: ex30-too-much-grace
"""The grace is over, and nobody tells those who are still inside."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    desks, inside, closed = asyncio.Queue(), [], False
    for number in range(k):
        desks.put_nowait(number)

    async def visit(desk, customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        desks.put_nowait(desk)

    async def let_in():
        while not closed:
            desk = await desks.get()
            inside.append(asyncio.create_task(visit(desk, await next_customer())))

    door = asyncio.create_task(let_in())
    closed = await closing()
    door.cancel()
    await asyncio.wait([door])
    if not inside:
        return 0, 0
    done, late = await asyncio.wait(inside, timeout=grace)
    return len(done), len(late)
