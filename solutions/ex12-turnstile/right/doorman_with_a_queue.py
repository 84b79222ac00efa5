"""A doorman lets in whoever stands in the queue, and lets time pass between."""

import asyncio


async def call_all(fetch, items, r):
    line = asyncio.Queue()

    async def doorman():
        while (turn := await line.get()) is not None:
            turn.set()
            await asyncio.sleep(1 / r)

    async def one(item):
        turn = asyncio.Event()
        await line.put(turn)
        await turn.wait()
        return await fetch(item)

    doorman_task = asyncio.create_task(doorman())
    answers = await asyncio.gather(*[one(item) for item in items])
    line.put_nowait(None)
    await doorman_task
    return answers
