# earns: M06
"""The grace is a time.sleep: nobody inside gets served in it."""

import asyncio


class Complaint(Exception):
    pass


from time import sleep


async def shop(next_customer, serve, closing, k, grace):
    free, visits = asyncio.Queue(), []

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        free.put_nowait(None)

    async def let_in():
        while True:
            await free.get()
            visits.append(asyncio.create_task(visit(await next_customer())))

    for _ in range(k):
        free.put_nowait(None)
    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    sleep(grace)
    late = [task for task in visits if task.cancel()]
    await asyncio.gather(*late, return_exceptions=True)
    return len(visits) - len(late), len(late)
