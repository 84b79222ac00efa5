# earns: ex30-after-closing
"""A customer is waited for half a second at a time, and then it looks whether the shop is closed."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    bell, inside, number = asyncio.ensure_future(closing()), set(), 0

    async def visit(customer):
        try:
            await serve(customer)
        except Complaint:
            pass

    while not bell.done():
        if len(inside) == k:
            done, inside = await asyncio.wait({bell, *inside}, return_when=asyncio.FIRST_COMPLETED)
            inside.discard(bell)
            continue
        try:
            async with asyncio.timeout(0.5):
                customer = await next_customer()
        except TimeoutError:
            pass
        else:
            inside.add(asyncio.create_task(visit(customer)))
            number += 1
        inside = {task for task in inside if not task.done()}
    late = set()
    if inside:
        _, late = await asyncio.wait(inside, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return number - len(late), len(late)
