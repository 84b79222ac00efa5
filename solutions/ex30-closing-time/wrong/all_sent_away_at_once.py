# earns: ex30-no-grace
# line: 31
"""At closing time everybody is sent away, grace or not."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    served, sent_away = 0, 0

    async def clerk():
        nonlocal served, sent_away
        while True:
            customer = await next_customer()
            try:
                await serve(customer)
                served += 1
            except Complaint:
                served += 1
            except asyncio.CancelledError:
                sent_away += 1
                raise

    clerks = [asyncio.create_task(clerk()) for _ in range(k)]
    await closing()
    for each in clerks:
        each.cancel()
    await asyncio.gather(*clerks, return_exceptions=True)
    return served, sent_away
