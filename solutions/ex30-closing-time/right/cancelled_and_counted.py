"""A visit that is cancelled counts itself, and lets the cancel be; a timer calls them off."""

import asyncio


class Complaint(Exception):
    pass


class Counter:
    served = sent_away = 0


async def shop(next_customer, serve, closing, k, grace):
    room, count = asyncio.BoundedSemaphore(k), Counter()
    visits = set()

    async def visit(customer):
        async with room:
            try:
                await serve(customer)
            except Complaint:
                count.served += 1
            except asyncio.CancelledError:
                count.sent_away += 1
            else:
                count.served += 1

    async def at_the_door():
        while True:
            async with room:
                customer = await next_customer()
            task = asyncio.create_task(visit(customer))
            visits.add(task)
            task.add_done_callback(visits.discard)
            await asyncio.sleep(0)

    def lights_off():
        for task in visits:
            task.cancel()

    door = asyncio.create_task(at_the_door())
    await closing()
    door.cancel()
    switch = asyncio.get_running_loop().call_later(grace, lights_off)
    await asyncio.wait([door, *visits])
    switch.cancel()
    return count.served, count.sent_away
