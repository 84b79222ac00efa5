# earns: M24
"""Nobody looks whether there is room."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    inside = []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            return

    async def let_in():
        while True:
            inside.append(asyncio.create_task(visit(await next_customer())))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    gathered = asyncio.gather(*inside, return_exceptions=True)
    done, late = await asyncio.wait([gathered], timeout=grace)
    if late:
        gathered.cancel()
        await asyncio.wait(inside or [gathered])
    away = sum(task.cancelled() for task in inside)
    return len(inside) - away, away
