# earns: ex30-waited-for-closing
# line: 14
"""The loop is as it was, with await: it waits for closing time, and then it is over."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    served = 0
    while not await closing():
        customer = await next_customer()
        try:
            await serve(customer)
        except Complaint:
            pass
        served += 1
    return served, 0
