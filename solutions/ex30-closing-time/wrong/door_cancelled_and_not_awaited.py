# earns: M31
"""The door is told to shut, and the shop leaves before it is."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, inside = asyncio.Semaphore(k), []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        room.release()

    async def let_in():
        while True:
            await room.acquire()
            inside.append(asyncio.create_task(visit(await next_customer())))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    late = [task for task in inside if not task.done()]
    if late:
        _, late = await asyncio.wait(late, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(inside) - len(late), len(late)
