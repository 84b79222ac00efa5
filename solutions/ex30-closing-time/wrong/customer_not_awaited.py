# earns: M02
"""The next customer is asked for without await, and a coroutine is served."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    async def clerk():
        while True:
            try:
                await serve(next_customer())
            except Complaint:
                pass

    clerks = [asyncio.create_task(clerk()) for _ in range(k)]
    await closing()
    for each in clerks:
        each.cancel()
    await asyncio.gather(*clerks, return_exceptions=True)
    return k, 0
