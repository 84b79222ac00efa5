"""Each time something happens all waiting at the door is called off, and begun again if there is room."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    inside, sent_away, served = set(), 0, 0
    clock = asyncio.get_running_loop().time
    until = None

    async def quiet(coroutine):
        try:
            return await coroutine
        except Complaint:
            return None

    bell = asyncio.create_task(closing())
    while inside or until is None:
        room = until is None and len(inside) < k
        ask = {asyncio.create_task(next_customer())} if room else set()
        signs = inside | ask | ({bell} if until is None else set())
        rest = None if until is None else max(0, until - clock())
        done, _ = await asyncio.wait(signs, timeout=rest, return_when=asyncio.FIRST_COMPLETED)
        for task in ask - done:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        served += len(done & inside)
        inside -= done
        inside |= {asyncio.create_task(quiet(serve(task.result()))) for task in ask & done}
        if until is None and bell.done():
            until = clock() + grace
        if until is not None and clock() >= until:
            sent_away = len(inside)
            for task in inside:
                task.cancel()
            await asyncio.gather(*inside, return_exceptions=True)
            break
    return served, sent_away
