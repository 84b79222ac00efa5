"""One loop, no helper: wait for the next customer, for closing time and for all who are inside."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    bell, ask, inside, let_in = asyncio.ensure_future(closing()), None, set(), 0
    while not bell.done():
        if ask is None and len(inside) < k:
            ask = asyncio.ensure_future(next_customer())
        done, _ = await asyncio.wait({bell, *inside, *({ask} - {None})}, return_when=asyncio.FIRST_COMPLETED)
        if ask in done:
            inside.add(asyncio.ensure_future(serve(ask.result())))
            let_in += 1
            ask = None
        for visit in done & inside:
            visit.exception()
            inside.remove(visit)
    if ask is not None and ask.cancel():
        await asyncio.wait([ask])
    if not inside:
        return let_in, 0
    done, late = await asyncio.wait(inside, timeout=grace)
    for visit in done:
        visit.exception()
    for visit in late:
        visit.cancel()
    if late:
        await asyncio.wait(late)
    return let_in - len(late), len(late)
