"""The receipt is finished as well, and then it ends as cancelled: that is free."""

import asyncio


async def to_the_end(coroutine):
    task = asyncio.create_task(coroutine)
    left = []
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError as error:
        left.append(error)
    await task
    raise left[0]


async def pay(reserve, charge, receipt):
    await reserve()
    await to_the_end(charge())
    return await to_the_end(receipt())
