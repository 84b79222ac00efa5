"""The limit stands round a gather of all visits: when it is over, the gather cancels what is left."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    served, visits = [], []
    badges = asyncio.Queue()
    for number in range(k):
        badges.put_nowait(number)

    async def visit(customer, badge):
        try:
            await serve(customer)
        except Complaint as complaint:
            print(customer, complaint)
        served.append(customer)
        badges.put_nowait(badge)

    async def door():
        while True:
            badge = await badges.get()
            visits.append(asyncio.create_task(visit(await next_customer(), badge)))

    doorman = asyncio.create_task(door())
    try:
        await closing()
    finally:
        doorman.cancel()
        await asyncio.gather(doorman, return_exceptions=True)
    try:
        async with asyncio.timeout(grace):
            await asyncio.gather(*visits)
    except TimeoutError:
        pass
    return len(served), len(visits) - len(served)
