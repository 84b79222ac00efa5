"""A task group waits for its tasks; the charge within it is shielded and awaited by its own task."""

import asyncio


async def finish(charge):
    inner = asyncio.create_task(charge())
    try:
        await asyncio.shield(inner)
    except BaseException:
        await inner
        raise


async def pay(reserve, charge, receipt):
    await reserve()
    async with asyncio.TaskGroup() as group:
        group.create_task(finish(charge))
    receipts = [await receipt()]
    return receipts.pop()
