# earns: ex30-after-closing
# line: 29
"""The shop is dark, and somebody still waits at the door for the next one."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    free, inside = k, set()
    changed = asyncio.Event()
    asks = []

    async def visit(customer):
        nonlocal free
        try:
            await serve(customer)
        except Complaint:
            pass
        free += 1
        changed.set()

    bell = asyncio.ensure_future(closing())
    while not bell.done():
        if free and not asks:
            asks.append(asyncio.ensure_future(next_customer()))
        news = asyncio.ensure_future(changed.wait())
        await asyncio.wait({bell, news, *asks}, return_when=asyncio.FIRST_COMPLETED)
        changed.clear()
        news.cancel()
        await asyncio.gather(news, return_exceptions=True)
        if asks and asks[0].done():
            free -= 1
            inside.add(asyncio.create_task(visit(asks.pop().result())))
    late = (await asyncio.wait(inside, timeout=grace))[1] if inside else set()
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(inside) - len(late), len(late)
