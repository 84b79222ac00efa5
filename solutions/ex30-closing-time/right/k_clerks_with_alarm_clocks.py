"""k clerks, each with a limit that has no end until the shop closes, and is then set for all."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    loop = asyncio.get_running_loop()
    served = sent_away = 0
    limits, waiting, open_ = set(), set(), True

    async def clerk():
        nonlocal served, sent_away
        while open_:
            ask = asyncio.ensure_future(next_customer())
            waiting.add(ask)
            await asyncio.wait([ask])
            waiting.discard(ask)
            if ask.cancelled():
                return
            try:
                async with asyncio.timeout(None) as limit:
                    limits.add(limit)
                    await serve(ask.result())
                served += 1
            except Complaint:
                served += 1
            except TimeoutError:
                sent_away += 1
            limits.discard(limit)

    async with asyncio.TaskGroup() as group:
        for _ in range(k):
            group.create_task(clerk())
        await closing()
        open_ = False
        for ask in waiting:
            ask.cancel()
        for limit in limits:
            limit.reschedule(loop.time() + grace)
    return served, sent_away
