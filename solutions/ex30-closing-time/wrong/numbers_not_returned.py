# earns: ex30-no-return
"""All goes well, and the numbers are only printed."""

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
        finally:
            room.release()

    async def let_in():
        while await room.acquire():
            inside.append(asyncio.create_task(visit(await next_customer())))

    async with asyncio.TaskGroup() as group:
        door = group.create_task(let_in())
        await closing()
        door.cancel()
    late = set()
    if inside:
        _, late = await asyncio.wait(inside, timeout=grace)
        for task in late:
            task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    print(len(inside) - len(late), "served,", len(late), "sent away")
