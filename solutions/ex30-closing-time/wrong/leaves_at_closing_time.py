# earns: M11
"""At closing time the owner goes home, and those inside are left to themselves."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, served = asyncio.Semaphore(k), []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        room.release()
        served.append(customer)

    async def let_in():
        while True:
            await room.acquire()
            asyncio.create_task(visit(await next_customer()))

    try:
        async with asyncio.TaskGroup() as group:
            door = group.create_task(let_in())
            await closing()
            door.cancel()
    finally:
        number = len(served)
    return number, 0
