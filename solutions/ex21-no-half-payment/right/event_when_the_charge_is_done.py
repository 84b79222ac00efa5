"""The charge sets an Event at its end; a pay that is called off waits for the Event."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    done = asyncio.Event()

    async def charging():
        await charge()
        done.set()

    task = asyncio.create_task(charging())
    try:
        await done.wait()
    except asyncio.CancelledError as left:
        await done.wait()
        await task
        raise left
    return await receipt()
