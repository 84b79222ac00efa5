"""Each wait for the event has a limit, and begins again after it: it still ends at the moment."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        while not event.is_set():
            try:
                await asyncio.wait_for(event.wait(), 1.5)
            except TimeoutError:
                print(f"{visitor} still waits")
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door_opens()
    event.set()
    await asyncio.gather(*tasks)
