# earns: M27
# line: 19
"""Whatever goes wrong with a service, it is tried again, a cancel too."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, visits, tries = asyncio.Semaphore(k), set(), {}

    async def visit(customer):
        while tries.setdefault(customer, 0) < 2:
            tries[customer] += 1
            try:
                await serve(customer)
            except asyncio.CancelledError:
                continue
            except Complaint:
                pass
            tries[customer] = 9
        room.release()

    async def let_in():
        while await room.acquire():
            visits.add(asyncio.create_task(visit(await next_customer())))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.wait([door])
    late = set()
    if visits:
        _, late = await asyncio.wait(visits, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late)
    return len(visits) - len(late), len(late)
