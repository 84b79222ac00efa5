# earns: ex30-other-numbers
"""Whoever was let in is counted as served, also those who were sent away."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    badges, visits = [asyncio.Lock() for _ in range(k)], set()
    given_back = asyncio.Event()
    number = 0

    async def visit(customer, badge):
        try:
            await serve(customer)
        except Complaint:
            pass
        badge.release()
        given_back.set()

    async def let_in():
        nonlocal number
        while True:
            free = [badge for badge in badges if not badge.locked()]
            if not free:
                given_back.clear()
                await given_back.wait()
                continue
            customer = await next_customer()
            await free[0].acquire()
            number += 1
            visits.add(asyncio.create_task(visit(customer, free[0])))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    late = set()
    if visits:
        _, late = await asyncio.wait(visits, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return number, len(late)
