"""A task group: one crunches, one beats until an event is set."""

import asyncio
from contextlib import suppress


async def crunch_all(blocks, crunch, beat):
    done = asyncio.Event()

    async def heart():
        while not done.is_set():
            beat()
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), 1)

    async def work():
        results = []
        for block in blocks:
            results.append(crunch(block))
            await asyncio.sleep(0)
        done.set()
        return results

    async with asyncio.TaskGroup() as group:
        worker = group.create_task(work())
        group.create_task(heart())
    return worker.result()
