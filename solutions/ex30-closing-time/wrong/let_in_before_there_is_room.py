# earns: ex30-let-in-too-soon
# line: 32
"""The door takes in a customer first, and then waits for a place for him."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, inside = asyncio.Semaphore(k), {}

    async def visit(customer):
        try:
            async with room:
                await serve(customer)
        except Complaint:
            pass
        return customer

    async def door(customers):
        async for customer in customers:
            async with room:
                pass
            inside[customer] = asyncio.create_task(visit(customer))
            await asyncio.sleep(0)

    async def street():
        while True:
            yield await next_customer()

    doorman = asyncio.create_task(door(street()))
    await closing()
    doorman.cancel()
    await asyncio.gather(doorman, return_exceptions=True)
    if inside:
        await asyncio.wait(inside.values(), timeout=grace)
    away = [task for task in inside.values() if task.cancel()]
    await asyncio.gather(*away, return_exceptions=True)
    return len(inside) - len(away), len(away)
