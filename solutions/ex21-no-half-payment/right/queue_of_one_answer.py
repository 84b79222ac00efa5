"""The answer of the charge comes through a queue; the queue can be read again."""

import asyncio


async def pay(reserve, charge, receipt):
    answers = asyncio.Queue()

    async def clerk():
        answers.put_nowait(await charge())

    await reserve()
    tasks = {asyncio.create_task(clerk())}
    try:
        await answers.get()
    except asyncio.CancelledError:
        await answers.get()
        await asyncio.gather(*tasks)
        raise
    await asyncio.gather(*tasks)
    return await receipt()
