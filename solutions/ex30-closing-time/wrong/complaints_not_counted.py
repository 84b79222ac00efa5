# earns: ex30-complaint-not-counted
"""A customer who complained is not counted as served."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    room, inside, served, sent_away = asyncio.Semaphore(k), [], 0, 0

    async def visit(customer):
        nonlocal served, sent_away
        try:
            await serve(customer)
            served += 1
        except Complaint as complaint:
            print(customer, complaint)
        except asyncio.CancelledError:
            sent_away += 1
        room.release()

    async def let_in():
        while True:
            await room.acquire()
            inside.append(asyncio.create_task(visit(await next_customer())))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.gather(door, return_exceptions=True)
    try:
        await asyncio.wait_for(asyncio.gather(*inside), grace)
    except TimeoutError:
        pass
    return served, sent_away
