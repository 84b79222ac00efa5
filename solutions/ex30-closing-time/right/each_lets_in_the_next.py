"""Recursion: whoever has found a customer lets in the next one, and serves his own."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    loop, outcomes, tasks = asyncio.get_running_loop(), {}, []
    lights_off = None

    async def turn(room):
        async with room:
            customer = await next_customer()
            outcomes[customer] = 0
            tasks.append(loop.create_task(turn(room)))
            try:
                await serve(customer)
            except Complaint:
                pass
            outcomes[customer] = 1

    tasks.append(loop.create_task(turn(asyncio.Semaphore(k))))
    while lights_off is None:
        if await closing():
            lights_off = loop.time() + grace
    tasks[-1].cancel()
    while left := [task for task in tasks if not task.done()]:
        await asyncio.wait(left, timeout=max(0, lights_off - loop.time()))
        if loop.time() >= lights_off:
            for task in left:
                task.cancel()
    return sum(outcomes.values()), len(outcomes) - sum(outcomes.values())
