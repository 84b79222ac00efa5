# earns: ex30-too-much-grace
# line: 17
"""Whoever is inside may stay as long as he likes."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    closed, waiting, served = asyncio.Event(), set(), 0

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass

    async def clerk():
        nonlocal served
        while not closed.is_set():
            waiting.add(asyncio.current_task())
            try:
                customer = await next_customer()
            except asyncio.CancelledError:
                return
            waiting.discard(asyncio.current_task())
            await visit(customer)
            served += 1

    clerks = [asyncio.create_task(clerk()) for _ in range(k)]
    await closing()
    closed.set()
    for each in waiting:
        each.cancel()
    await asyncio.gather(*clerks)
    return served, 0
