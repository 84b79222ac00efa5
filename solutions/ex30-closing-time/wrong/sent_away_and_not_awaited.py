# earns: M31
"""The last customers are cancelled, and nobody sees them to the door."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    clerks, inside, served = set(), set(), []

    async def clerk():
        while customer := await next_customer():
            inside.add(asyncio.current_task())
            try:
                await serve(customer)
            except Complaint:
                pass
            inside.discard(asyncio.current_task())
            served.append(customer)
            if closed:
                return

    closed = False
    for _ in range(k):
        clerks.add(asyncio.create_task(clerk()))
    closed = await closing()
    idle = clerks - inside
    for each in idle:
        each.cancel()
    await asyncio.gather(*idle, return_exceptions=True)
    if not inside:
        return len(served), 0
    _, late = await asyncio.wait(inside, timeout=grace)
    for each in late:
        each.cancel()
    return len(served), len(late)
