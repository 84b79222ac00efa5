# earns: ex30-after-closing
"""Customers come in until the grace is over."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, inside = asyncio.Semaphore(k), []

    async def visit(customer):
        async with room:
            try:
                await serve(customer)
            except Complaint:
                pass

    async def let_in():
        while True:
            async with room:
                customer = await next_customer()
            inside.append(asyncio.create_task(visit(customer)))
            await asyncio.sleep(0)

    async def bell():
        await closing()
        while left := [task for task in inside if not task.done()]:
            _, late = await asyncio.wait(left, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    door = asyncio.create_task(let_in())
    await bell()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    away = sum(task.cancelled() for task in inside)
    return len(inside) - away, away
