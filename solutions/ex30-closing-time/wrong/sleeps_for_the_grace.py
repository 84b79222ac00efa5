# earns: ex30-too-much-grace
# line: 31
"""The lights go off when the grace is over, also if nobody is there any more."""

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
    await asyncio.gather(door, return_exceptions=True)
    await asyncio.sleep(grace)
    late = [task for task in inside if task.cancel()]
    await asyncio.gather(*late, return_exceptions=True)
    return len(inside) - len(late), len(late)
