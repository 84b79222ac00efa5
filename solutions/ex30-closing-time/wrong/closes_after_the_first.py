# earns: ex30-closed-early
"""The first thing that happens ends the day, be it closing time or a customer who leaves."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    begun = []

    async def one_customer():
        begun.append(await next_customer())
        try:
            await serve(begun[-1])
        except Complaint:
            pass
        return begun

    tasks = [asyncio.create_task(one_customer()) for _ in range(k)]
    done, others = await asyncio.wait([*tasks, asyncio.create_task(closing())], return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    served = sum(task in done for task in tasks)
    return served, len(begun) - served
