"""A group of k clerks and one who stops it: he raises when the grace is over, and the group calls off the rest."""

import asyncio


class Complaint(Exception):
    pass


class LightsOff(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    closed, left = asyncio.Event(), k
    served, started = 0, 0

    async def clerk():
        nonlocal served, started, left
        while not closed.is_set():
            ask = asyncio.create_task(next_customer())
            bell = asyncio.create_task(closed.wait())
            done, other = await asyncio.wait({ask, bell}, return_when=asyncio.FIRST_COMPLETED)
            for task in other:
                task.cancel()
            await asyncio.gather(*other, return_exceptions=True)
            if ask in done:
                started += 1
                try:
                    await serve(ask.result())
                except Complaint:
                    pass
                served += 1
        left -= 1

    async def stopper():
        await closing()
        closed.set()
        await asyncio.sleep(grace)
        raise LightsOff

    try:
        async with asyncio.TaskGroup() as group:
            switch = group.create_task(stopper())
            clerks = [group.create_task(clerk()) for _ in range(k)]
            for one in clerks:
                one.add_done_callback(lambda _: left or switch.cancel())
    except* LightsOff:
        pass
    return served, started - served
