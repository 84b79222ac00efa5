# remark: M31
"""A task for the lamp is called off when all are out, and nobody waits until it is gone."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, visits = asyncio.Semaphore(k), {}

    async def visit(customer):
        try:
            async with room:
                await serve(customer)
        except Complaint:
            pass

    async def doorman():
        while True:
            async with room:
                customer = await next_customer()
            visits[customer] = asyncio.create_task(visit(customer))
            await asyncio.sleep(0)

    async def lamp():
        await asyncio.sleep(grace)
        for task in visits.values():
            task.cancel()

    door = asyncio.create_task(doorman())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    timer = asyncio.create_task(lamp())
    await asyncio.gather(*visits.values(), return_exceptions=True)
    timer.cancel()
    away = [task for task in visits.values() if task.cancelled()]
    return len(visits) - len(away), len(away)
