# earns: ex30-too-much-grace
# line: 34
"""The visits are waited for one after the other, and each gets the whole grace."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    places, visits, sent_away = asyncio.Semaphore(k), [], 0

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass
        finally:
            places.release()

    async def door():
        while True:
            await places.acquire()
            visits.append(asyncio.create_task(visit(await next_customer())))

    doorman = asyncio.create_task(door())
    await closing()
    doorman.cancel()
    await asyncio.wait([doorman])
    for task in visits:
        try:
            await asyncio.wait_for(task, grace)
        except TimeoutError:
            sent_away += 1
    return len(visits) - sent_away, sent_away
