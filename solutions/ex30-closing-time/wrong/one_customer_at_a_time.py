# earns: M03
"""There is room for k, and only one is served."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    inside, served = None, 0

    async def work():
        nonlocal inside, served
        while True:
            customer = await next_customer()
            inside = customer
            try:
                await serve(customer)
            except Complaint:
                pass
            inside, served = None, served + 1
            if bell.done():
                return

    bell = asyncio.create_task(closing())
    work_ = asyncio.create_task(work())
    await bell
    if inside:
        await asyncio.wait([work_], timeout=grace)
    work_.cancel()
    await asyncio.gather(work_, return_exceptions=True)
    return served, 0 if inside is None else 1
